using Tonsure.Accounting;
using Tonsure.Disclosing.Documents;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Accounting.TestFootprints;

namespace Tonsure.Tests.Disclosing;

public sealed class PageWorkTests
{
    [Fact]
    public void Pages_write_operations_as_people_do()
    {
        Activity activity = Activity(Bounded<long>.Exactly(1_000_000)) with { Flop = 1.24e18 };
        foreach (
            IDisclosureDocument page in new IDisclosureDocument[]
            {
                new HtmlPage(),
                new MarkdownPage(),
            }
        )
        {
            string text = TestStatements.Text(TestStatements.Of([activity]), page);
            Assert.Contains("1.2×10¹⁸", text, StringComparison.Ordinal);
            Assert.DoesNotContain("E+", text, StringComparison.Ordinal);
        }
    }
}
