using System.CommandLine;
using System.Globalization;
using Tonsure.Cli.Commands;
using Tonsure.Cli.Estimates;
using Tonsure.Disclosing.Documents;

namespace Tonsure.Cli.Disclosures;

/// <summary>The options that say what a ledger cannot know.</summary>
internal sealed class DetailOptions
{
    private const double MostOperations = 1e30;

    private readonly Option<string?> _version;
    private readonly Option<string?> _supplier;
    private readonly Option<string?> _location;
    private readonly Option<string?> _release;
    private readonly Option<string?> _energySupplier;
    private readonly Option<string?> _unit;
    private readonly Option<string?> _units;
    private readonly Option<string?> _benchmark;
    private readonly Option<string?> _benchmarkFlop;

    public DetailOptions(Languages.Texts texts)
    {
        _version = Of(DocumentDetail.Version, texts.OptionModelVersion);
        _supplier = Of(DocumentDetail.Supplier, texts.OptionSupplier);
        _location = Of(DocumentDetail.DownloadLocation, texts.OptionDownloadLocation);
        _release = Of(DocumentDetail.ReleaseTime, texts.OptionReleaseTime);
        _unit = Of(DocumentDetail.FunctionalUnit, texts.OptionFunctionalUnit);
        _units = Of(DocumentDetail.Units, texts.OptionUnits);
        _energySupplier = new("--energy-supplier") { Description = texts.OptionEnergySupplier };
        _benchmark = new("--benchmark") { Description = texts.OptionBenchmark };
        _benchmarkFlop = new("--benchmark-flop") { Description = texts.OptionBenchmarkFlop };
    }

    /// <summary>The option that says a detail.</summary>
    public static string Name(DocumentDetail detail) =>
        detail switch
        {
            DocumentDetail.Version => "--version",
            DocumentDetail.Supplier => "--supplier",
            DocumentDetail.DownloadLocation => "--download-location",
            DocumentDetail.ReleaseTime => "--release-time",
            DocumentDetail.FunctionalUnit => "--functional-unit",
            DocumentDetail.Units => "--units",
            _ => "--period",
        };

    public void AddTo(Command command)
    {
        command.Options.Add(_version);
        command.Options.Add(_supplier);
        command.Options.Add(_location);
        command.Options.Add(_release);
        command.Options.Add(_energySupplier);
        command.Options.Add(_unit);
        command.Options.Add(_units);
        command.Options.Add(_benchmark);
        command.Options.Add(_benchmarkFlop);
    }

    public DocumentDetails Read(CommandContext cli, ParseResult parsed)
    {
        string? benchmark = Line(cli, parsed, _benchmark);
        double? operations = Numbers.Read(cli, parsed, _benchmarkFlop, 1, MostOperations);
        if (benchmark is null != operations is null)
        {
            throw new UserFaultException(ExitCodes.Usage, cli.Texts.BenchmarkNeedsBoth);
        }

        return WrittenDocument.Details(cli) with
        {
            Version = Line(cli, parsed, _version),
            Supplier = Line(cli, parsed, _supplier),
            DownloadLocation = Address(cli, parsed.GetValue(_location)),
            ReleaseTime = Instant(cli, parsed.GetValue(_release)),
            EnergySupplier = Line(cli, parsed, _energySupplier),
            FunctionalUnit = Line(cli, parsed, _unit),
            Units = Units(cli, parsed.GetValue(_units)),
            Benchmark = benchmark,
            BenchmarkFlop = operations,
        };
    }

    private static Option<string?> Of(DocumentDetail detail, string description) =>
        new(Name(detail)) { Description = description };

    private static string? Line(CommandContext cli, ParseResult parsed, Option<string?> option)
    {
        string? typed = parsed.GetValue(option);
        return typed is not null && (string.IsNullOrWhiteSpace(typed) || typed.Any(char.IsControl))
            ? throw Options.Bad(cli, option.Name, typed, cli.Texts.ExpectedLine)
            : typed;
    }

    private static string? Address(CommandContext cli, string? typed) =>
        typed is null
        || (
            Uri.TryCreate(typed, UriKind.Absolute, out Uri? address)
            && address.IsWellFormedOriginalString()
            && !address.IsFile
        )
            ? typed
            : throw Options.Bad(cli, "--download-location", typed, cli.Texts.ExpectedUri);

    private static DateTimeOffset? Instant(CommandContext cli, string? typed) =>
        typed is null
            ? null
            : DateTimeOffset.FromUnixTimeMilliseconds(
                Options.Instant(cli, "--release-time", typed, TimeZoneInfo.Utc)
            );

    private static long? Units(CommandContext cli, string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        // Not through a double, which holds no more than sixteen digits.
        return
            decimal.TryParse(
                typed,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out decimal count
            )
            && count is >= 1 and <= long.MaxValue
            && decimal.IsInteger(count)
            ? (long)count
            : throw Options.Bad(cli, "--units", typed, cli.Texts.ExpectedUnits);
    }
}
