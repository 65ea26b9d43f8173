namespace Tonsure.Disclosing.Schemas;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class NothingKeyword : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run) =>
        outcome.Add(new Fault(place, "false", ""));
}
