namespace Tonsure.Disclosing.Schemas;

/// <summary><c>if</c> with <c>then</c> and <c>else</c>.</summary>
internal sealed class IfKeyword(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise)
    : ISchemaKeyword
{
    public void Check(Place place, Outcome outcome, SchemaRun run)
    {
        Outcome asked = run.Of(condition, place);
        outcome.Take(asked);
        if ((asked.Holds ? then : otherwise) is { } branch)
        {
            Outcome one = run.Of(branch, place);
            outcome.AddAll(one.Faults);
            outcome.Take(one);
        }
    }
}
