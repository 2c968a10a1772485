using Mirascope.Gen.Conformance;

return await ConformanceCommand.RunAsync(args, Console.Out, Console.Error);
