using System.CommandLine;
using Tonsure.Cli.Commands;
using Tonsure.Estimating;

namespace Tonsure.Cli.Estimates;

/// <summary>The options that say which model is served: one by name, or its parameters.</summary>
internal sealed class ModelOptions
{
    private readonly Option<string?> _name;
    private readonly Option<string?> _total;
    private readonly Option<string?> _active;
    private readonly Option<string?> _precision;

    public ModelOptions(Languages.Texts texts)
    {
        _name = new("--model") { Description = texts.OptionModel };
        _total = Numbers.Option("--params-total", texts.OptionParametersTotal);
        _total.Aliases.Add("--params");
        _active = Numbers.Option("--params-active", texts.OptionParametersActive);
        _precision = new("--precision")
        {
            Description = texts.OptionPrecision(
                string.Join(", ", WeightPrecision.All.Select(known => known.Name))
            ),
        };
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _name, _total, _active, _precision })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The model, and those of its figures that nobody gave.</summary>
    /// <exception cref="UserFaultException">It is not known, or two things were said.</exception>
    public (InferenceModel Model, IReadOnlyList<Assumption> Named) Read(
        CommandContext cli,
        ParseResult parsed
    )
    {
        string? name = parsed.GetValue(_name);
        double? total = Numbers.Read(cli, parsed, _total, 1e3, 1e15);
        double? active = Numbers.Read(cli, parsed, _active, 1e3, total ?? 1e15);
        WeightPrecision? precision = Precision(cli, parsed.GetValue(_precision));
        if (name is not null && (total is not null || active is not null))
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.OneOfTwo("--model", total is null ? "--params-active" : "--params-total"),
                cli.Texts.OneOfTwoMend
            );
        }

        if (name is not null)
        {
            (InferenceModel model, string source) = Known(cli, name);
            List<Assumption> named =
            [
                From("total_parameters", model.TotalParameters, "1", source),
                From("active_parameters", model.ActiveParameters, "1", source),
            ];
            if (precision is null)
            {
                named.Add(From("bytes_per_weight", model.Precision.BytesPerWeight, "B", source));
            }

            return (model with { Precision = precision ?? model.Precision }, named);
        }

        double parameters =
            total
            ?? throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.EstimateNeeds("--model | --params-total"),
                cli.Texts.ExpectedNumber("1,000", "1e15")
            );
        WeightPrecision weights = precision ?? WeightPrecision.Bfloat16;
        List<Assumption> assumed = [];
        if (precision is null)
        {
            assumed.Add(From("bytes_per_weight", weights.BytesPerWeight, "B", "bfloat16"));
        }

        if (active is null)
        {
            assumed.Add(From("active_parameters", parameters, "1", "dense"));
        }

        return (
            new InferenceModel(
                $"{Numbers.Text(parameters)} parameters",
                parameters,
                active ?? parameters,
                weights
            ),
            assumed
        );
    }

    private static (InferenceModel Model, string Source) Known(CommandContext cli, string name) =>
        cli.World.Models.Find(name) switch
        {
            ModelLookup.Found found => (found.Model, found.Entry.Source),
            ModelLookup.Unpublished closed => throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.ModelUnpublished(closed.Typed, string.Join(", ", closed.Nearest)),
                cli.Texts.ModelMend
            ),
            ModelLookup.Unknown unknown => throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.ModelUnknown(unknown.Typed, string.Join(", ", unknown.Nearest)),
                cli.Texts.ModelMend
            ),
            _ => throw new InvalidOperationException("no such look-up"),
        };

    private static WeightPrecision? Precision(CommandContext cli, string? typed) =>
        typed is null ? null
        : WeightPrecision.TryParse(typed, out WeightPrecision? precision) ? precision
        : throw Options.Bad(
            cli,
            "--precision",
            typed,
            cli.Texts.ExpectedOneOf(
                string.Join(", ", WeightPrecision.All.Select(known => known.Name))
            )
        );

    private static Assumption From(string name, double value, string unit, string source) =>
        new(name, value, value, value, unit, source, Given: false);
}
