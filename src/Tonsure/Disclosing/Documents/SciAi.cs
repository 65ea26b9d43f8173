using System.Text.Json;
using Tonsure.Accounting;
using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>
/// The two scores of the Software Carbon Intensity for AI: the provider's, of all until the model is deployed and of deploying it, per
/// model; and the consumer's, of inference, per token written unless another unit is stated.
/// </summary>
public sealed class SciAi : IDisclosureDocument
{
    /// <inheritdoc/>
    public string Name => "sci-ai";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        DocumentDetails details = request.Details;
        if (statement.Scope.Subject is null)
        {
            return new DocumentOutcome.NeedsSubject();
        }

        if (SciScore.Lacks(details) is { } lacks)
        {
            return lacks;
        }

        return DocumentJson.Written(json =>
        {
            json.WriteString("specification", "Software Carbon Intensity for AI");
            json.WriteString("model", statement.Scope.Name);
            json.WriteString("statement", request.Digest.ToString());
            json.WriteString("span", statement.Span.ToString());
            json.WriteString("boundary", "facility; failed runs included; location-based");
            json.WriteObject("provider", _ => Provider(json, statement));
            Consumer(json, statement, details);
        });
    }

    private static void Provider(Utf8JsonWriter json, Statement statement)
    {
        KeyValuePair<ActivityKind, StatedGroup>[] stages =
        [
            .. statement.LifeCycle.Where(kind => kind.Key != ActivityKind.Inference),
        ];
        if (stages.Length == 0)
        {
            json.WriteString("unknown", "the ledger holds nothing but inference");
            return;
        }

        SciScore.Write(
            json,
            StatedFigures.Together(stages.Select(stage => stage.Value.Figures)),
            StatedMethod.MainGrade(stages.SelectMany(stage => stage.Value.Methods)),
            "model",
            1
        );
        json.WriteList(
            "stages",
            stages,
            (_, stage) =>
            {
                json.WriteString("stage", Stage(stage.Key));
                json.WriteString("activity", stage.Key.Word());
                SciScore.Write(json, stage.Value.Figures, stage.Value.MainGrade, "model", 1);
            }
        );
    }

    private static void Consumer(
        Utf8JsonWriter json,
        Statement statement,
        DocumentDetails details
    ) =>
        json.WriteObject(
            "consumer",
            _ =>
            {
                json.WriteString("stage", "operation");
                if (statement.LifeCycle.TryGetValue(ActivityKind.Inference, out StatedGroup? use))
                {
                    SciScore.Write(
                        json,
                        use.Figures,
                        use.MainGrade,
                        details.FunctionalUnit ?? "output token",
                        details.Units ?? use.Work.OutputTokens
                    );
                }
                else
                {
                    json.WriteString("unknown", "the ledger holds no inference");
                }
            }
        );

    private static string Stage(ActivityKind kind) =>
        kind switch
        {
            ActivityKind.Design or ActivityKind.DataCollection => "inception",
            ActivityKind.Deployment => "deployment",
            _ => "design",
        };
}
