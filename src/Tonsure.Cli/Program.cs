using System.CommandLine;
using System.Globalization;
using System.Text;
using Tonsure.Adapters;
using Tonsure.Cli;
using Tonsure.Cli.Languages;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Func<string, string?> environment = Environment.GetEnvironmentVariable;
(string[] head, string[] rest) = CommandLineSplit.AtDoubleDash(args);
Texts texts = Texts.For(CommandLineSplit.Language(head), environment);
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(texts.Tag);
CommandContext cli = new(
    new Composition(
        environment,
        Path.Combine(AppContext.BaseDirectory, "data"),
        Environment.CurrentDirectory,
        TimeProvider.System
    ),
    texts,
    Console.Out,
    Console.Error,
    !Console.IsOutputRedirected,
    rest
);
cli.World.StoreUnreadable = failure => cli.Warn(texts.StoreUnreadable(failure.Message));
return await Entry.RunAsync(cli, head);
