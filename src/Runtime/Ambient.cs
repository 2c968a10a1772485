namespace Mirascope.Gen;

/// <summary>A value for all code below, until disposed. Disposing twice, or late, brings back what was there when it began.</summary>
internal sealed class Ambient<T> : IDisposable
    where T : class
{
    private readonly AsyncLocal<T?> _place;
    private readonly T? _before;
    private bool _isDisposed;

    public Ambient(AsyncLocal<T?> place, T value)
    {
        _place = place;
        _before = place.Value;
        place.Value = value;
    }

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _place.Value = _before;
        }
    }
}
