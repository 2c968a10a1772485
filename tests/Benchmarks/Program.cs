using BenchmarkDotNet.Running;
using Mirascope.Gen.Benchmarks.Streams;

if (args is ["ratios", ..])
{
    // Ratios taken in turn, pair by pair: what a shared, noisy machine can still tell.
    await StreamRatios.PrintAsync(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
