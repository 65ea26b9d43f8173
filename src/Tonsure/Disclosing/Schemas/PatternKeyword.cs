using System.Text.RegularExpressions;
using Tonsure.Disclosing.Envelopes;

namespace Tonsure.Disclosing.Schemas;

/// <summary><c>pattern</c>.</summary>
internal sealed class PatternKeyword(EcmaPattern pattern) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (place.Value is JsonValue.Text { Value: var text } && !Fits(text))
        {
            outcome.Add(new Fault(place, "pattern", pattern.Written));
        }
    }

    private bool Fits(string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Nothing is accepted that was not seen to fit.
            return false;
        }
    }
}
