using Mirascope.Gen.Catalog.Refresh;

return RefreshCommand.Run(args, Console.Out, Console.Error);
