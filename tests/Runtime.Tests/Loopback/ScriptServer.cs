using System.Net;
using System.Net.Sockets;

namespace Mirascope.Gen.Tests.Loopback;

/// <summary>
/// A server on this machine that plays one script a connection, byte by byte, so that it can do what no web server would. The
/// last script plays for every further connection.
/// </summary>
internal sealed class ScriptServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<ServerConnection, Task>[] _scripts;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _playing = [];
    private readonly Task _accepting;
    private int _connections;

    public ScriptServer(params Func<ServerConnection, Task>[] scripts)
    {
        _scripts = scripts;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Connections => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        Task[] playing;
        lock (_playing)
        {
            playing = [.. _playing];
        }

        await Task.WhenAll(playing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                var script = _scripts[Math.Min(_connections, _scripts.Length - 1)];
                Interlocked.Increment(ref _connections);
                lock (_playing)
                {
                    _playing.Add(PlayAsync(script, socket));
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The server is being stopped.
        }
    }

    private async Task PlayAsync(Func<ServerConnection, Task> script, Socket socket)
    {
        using (socket)
        {
            try
            {
                await script(new ServerConnection(socket, _stop.Token));
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client went away, which many scripts are about.
            }
        }
    }
}
