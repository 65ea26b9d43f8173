using System.CommandLine;
using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Cli.Commands;
using Tonsure.Estimating;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Cli.Estimates;

/// <summary>The options that say where estimated work is; every kind of estimate has them.</summary>
internal sealed class PlaceOptions
{
    private const double MostGramsPerKilowattHour = 2000;
    private readonly Option<string?> _site;
    private readonly Option<string?> _zone;
    private readonly Option<string?> _pue;
    private readonly Option<string?> _intensity;
    private readonly Option<string?> _year;

    public PlaceOptions(Languages.Texts texts)
    {
        _site = new("--site") { Description = texts.OptionSite };
        _zone = new("--zone") { Description = texts.OptionZone };
        _pue = Numbers.Option("--pue", texts.OptionPue);
        _intensity = Numbers.Option("--intensity", texts.OptionIntensity);
        _year = Numbers.Option("--year", texts.OptionYear);
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _site, _zone, _pue, _intensity, _year })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Where the work is.</summary>
    /// <exception cref="UserFaultException">Something typed cannot be, or says two things.</exception>
    public EstimatePlace Read(CommandContext cli, ParseResult parsed)
    {
        double? pue = Numbers.Read(cli, parsed, _pue, 1, 10);
        double? given = Numbers.Read(cli, parsed, _intensity, 0, MostGramsPerKilowattHour);
        string? zone = parsed.GetValue(_zone);
        if (given is not null && zone is not null)
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.OneOfTwo("--intensity", "--zone"),
                cli.Texts.OneOfTwoMend
            );
        }

        Place place = Place.Resolve(cli, parsed.GetValue(_site), zone);
        SiteFactors factors = cli.World.Sites.FactorsOf(place.Site);
        List<Assumption> assumptions =
        [
            pue is { } own
                ? Assumption.Of("pue", own, "1")
                : new Assumption(
                    "pue",
                    factors.Pue.Thousandths / 1e3,
                    factors.Pue.Thousandths / 1e3,
                    factors.Pue.Thousandths / 1e3,
                    "1",
                    SourceOf(cli, place.Site),
                    Given: false
                ),
        ];
        factors = pue is { } ratio
            ? factors with
            {
                Pue = Pue.FromThousandths((int)Math.Round(ratio * 1000, MidpointRounding.ToEven)),
            }
            : factors;
        assumptions.Add(Water("site_water", factors.SiteWater));
        assumptions.Add(Water("grid_water", factors.GridWater));
        if (given is { } grams)
        {
            assumptions.Insert(1, Assumption.Of("intensity", grams, "g/kWh"));
            return new EstimatePlace(
                place.Site ?? $"{Numbers.Text(grams)} g/kWh",
                factors,
                Bounded<CarbonIntensity>.Exactly(CarbonIntensity.FromGramsPerKilowattHour(grams)),
                Tier: null,
                assumptions,
                pue is not null || place.Site is not null
            );
        }

        YearlyIntensity year = cli.World.Tables.YearOf(place.Zone);
        Check(cli, parsed, place.Zone, year);
        assumptions.Insert(
            1,
            new Assumption(
                "intensity",
                year.Intensity.Value.GramsPerKilowattHour,
                year.Intensity.Lower.GramsPerKilowattHour,
                year.Intensity.Upper.GramsPerKilowattHour,
                "g/kWh",
                year.Signal.Source,
                Given: false
            )
        );
        return new EstimatePlace(
            place.Site ?? place.Zone.ToString(),
            factors,
            year.Intensity,
            year.Tier,
            assumptions,
            pue is not null || place.Site is not null
        );
    }

    private void Check(
        CommandContext cli,
        ParseResult parsed,
        ZoneId zone,
        YearlyIntensity intensity
    )
    {
        if (
            Numbers.Read(cli, parsed, _year, 1990, 2100) is { } year
            && !intensity.Year.Contains(
                ((int)year).ToString(CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            )
        )
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.NoSuchYear(
                    zone.ToString(),
                    Numbers.Text(year).Replace(",", "", StringComparison.Ordinal),
                    intensity.Year
                ),
                cli.Texts.NoSuchYearMend
            );
        }
    }

    private static string SourceOf(CommandContext cli, string? site) =>
        cli.World.Sites.TryGet(site, out Site? known)
            ? known.Pue is not null
                ? known.Source
                : "sites"
            : "no-facility";

    private static Assumption Water(string name, Factor factor) =>
        new(
            name,
            factor.Amount.Value / 1e3,
            factor.Amount.Lower / 1e3,
            factor.Amount.Upper / 1e3,
            "L/kWh",
            factor.Source,
            Given: false
        );
}
