using System.Globalization;
using System.Text.Json;
using Tonsure.Adapters.Claims;
using Tonsure.Cli.Claims;
using Tonsure.Cli.Languages;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>
/// Reckons by the commands themselves, so that a tool says what the terminal says. Each value goes to its own option as one word; options
/// that read files are not among them.
/// </summary>
internal sealed class Estimates(CommandContext cli) : IEstimates
{
    private static readonly English Texts = new();

    public Task<EstimateOutcome> TrainingAsync(
        TrainingAsk ask,
        CancellationToken cancellationToken
    ) =>
        RunAsync([
            "estimate",
            "training",
            .. Number("--device-hours", ask.DeviceHours),
            .. Number("--watts", ask.Watts),
            .. Number("--params", ask.Parameters),
            .. Number("--params-active", ask.ActiveParameters),
            .. Number("--tokens", ask.Tokens),
            .. Text("--hardware", ask.Hardware),
            .. Number("--devices", ask.Devices),
            .. Number("--runs", ask.Runs),
            .. Number("--mfu", ask.Utilisation),
            .. Place(ask.Place),
        ]);

    public Task<EstimateOutcome> InferenceAsync(
        InferenceAsk ask,
        CancellationToken cancellationToken
    ) =>
        RunAsync([
            "estimate",
            "inference",
            .. Text("--model", ask.Model),
            .. Number("--params-total", ask.Parameters),
            .. Number("--params-active", ask.ActiveParameters),
            .. Number("--input-tokens", ask.InputTokens),
            .. Number("--cached-tokens", ask.CachedTokens),
            .. Number("--output-tokens", ask.OutputTokens),
            .. Number("--requests", ask.Requests),
            .. Text("--hardware", ask.Hardware),
            .. Number("--devices", ask.Devices),
            .. Number("--batch", ask.Batch),
            .. Place(ask.Place),
        ]);

    public Task<EstimateOutcome> CheckClaimAsync(string claim, CancellationToken cancellationToken)
    {
        try
        {
            ClaimAnswer[] answers =
            [
                .. ClaimFile.Parse("claim.yaml", claim).Select(ClaimChecker.Check),
            ];
            return Task.FromResult<EstimateOutcome>(
                Parsed(Json.Write(json => ClaimJson.Write(json, answers)))
            );
        }
        catch (ClaimFileException e)
        {
            (_, string what, string? mend) = Faults.Words(Texts, e);
            return Task.FromResult<EstimateOutcome>(new EstimateOutcome.Refused($"{what}; {mend}"));
        }
        catch (OverflowException)
        {
            return Task.FromResult<EstimateOutcome>(
                new EstimateOutcome.Refused(
                    $"{Texts.ClaimBeyondMeasure("claim")}; {Texts.ClaimBeyondMeasureMend}"
                )
            );
        }
    }

    private async Task<EstimateOutcome> RunAsync(IReadOnlyList<string> words)
    {
        await using StringWriter result = new();
        await using StringWriter said = new();
        int code = await Entry.RunAsync(
            cli with
            {
                Texts = Texts,
                Out = result,
                Error = said,
                IsTerminal = false,
                Rest = [],
            },
            [.. words, "--format=json"]
        );
        return code == ExitCodes.Done
            ? Parsed(result.ToString())
            : new EstimateOutcome.Refused(said.ToString().Trim());
    }

    private static EstimateOutcome.Made Parsed(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return new EstimateOutcome.Made(document.RootElement.Clone());
    }

    private static IEnumerable<string> Place(PlaceAsk place) =>
        [
            .. Text("--site", place.Site),
            .. Text("--zone", place.Zone),
            .. Number("--pue", place.Pue),
            .. Number("--intensity", place.IntensityGPerKwh),
        ];

    private static IEnumerable<string> Number(string option, double? value) =>
        value is { } known ? [$"{option}={known.ToString("R", CultureInfo.InvariantCulture)}"] : [];

    private static IEnumerable<string> Text(string option, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [$"{option}={value}"];
}
