using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Mirascope.Gen.Benchmarks.Generation;
using Mirascope.Gen.Benchmarks.Streams;

if (args is ["ratios", .. var dialects])
{
    // Ratios taken in turn, pair by pair: what a shared, noisy machine can still tell.
    await StreamRatios.PrintAsync(dialects, Console.Out);
    return;
}

if (args is ["catalog"])
{
    CatalogLookUp.Print(Console.Out);
    return;
}

if (args is ["catalog-once"])
{
    CatalogLookUp.PrintOnce(Console.Out);
    return;
}

// In this process: the projects that the tool would generate do not take the package versions this one overrides.
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
