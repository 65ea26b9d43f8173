namespace Tonsure.Disclosing.Schemas;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(SchemaNode node) : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        if (run.Of(node, place).Holds)
        {
            outcome.Add(new Fault(place, "not", ""));
        }
    }
}
