using Tonsure.Disclosing.Statements;

namespace Tonsure.Disclosing.Documents;

/// <summary>A score of the Software Carbon Intensity specification over the whole life cycle: per run, unless another unit is stated.</summary>
public sealed class Sci : IDisclosureDocument
{
    /// <inheritdoc/>
    public string Name => "sci";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        Statement statement = request.Statement;
        DocumentDetails details = request.Details;
        if (SciScore.Lacks(details) is { } lacks)
        {
            return lacks;
        }

        return DocumentJson.Written(json =>
        {
            json.WriteString("specification", "Software Carbon Intensity, ISO/IEC 21031:2024");
            json.WriteString("software", statement.Scope.Name);
            json.WriteString("statement", request.Digest.ToString());
            json.WriteString("span", statement.Span.ToString());
            json.WriteString(
                "boundary",
                "facility; whole life cycle with failed runs; location-based"
            );
            SciScore.Write(
                json,
                statement.Whole.Figures,
                statement.MainGrade,
                details.FunctionalUnit ?? "run",
                details.Units ?? statement.Whole.Runs
            );
        });
    }
}
