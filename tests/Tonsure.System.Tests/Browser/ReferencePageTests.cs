using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>The API's reference as Debian's Chromium shows it: a library that is not ours draws it and must keep to our rules.</summary>
[Collection(BrowserAlone.Name)]
public sealed class ReferencePageTests(Chromium chromium, EmptyHome home)
    : IClassFixture<Chromium>,
        IClassFixture<EmptyHome>
{
    private const string Operation = "Grid zones and countries with their shipped figures.";

    [Theory]
    [InlineData("en", false, false)]
    [InlineData("en", true, true)]
    [InlineData("ko", false, true)]
    [InlineData("ko", true, false)]
    public async Task Operations_appear_and_nothing_is_asked_of_another_host_or_refused_by_the_policy(
        string language,
        bool isNarrow,
        bool isDark
    )
    {
        await using Look look = await OpenAsync(language, isNarrow, isDark);
        await look.KeepAsync(
            $"api-{language}-{(isNarrow ? "narrow" : "wide")}-{(isDark ? "dark" : "light")}",
            whole: false
        );
        AxeResult result = await look.Page.RunAxe();
        File.WriteAllText(
            $"/tmp/scal/axe-{language}-{isNarrow}.txt",
            string.Join(
                "\n",
                result.Violations.Select(v =>
                    v.Id
                    + ": "
                    + v.Help
                    + "\n  "
                    + string.Join(
                        "\n  ",
                        v.Nodes.Take(4).Select(n => n.Html + " @ " + string.Join(",", n.Target))
                    )
                )
            )
        );
        Assert.All(
            look.Asked,
            address =>
                Assert.StartsWith(home.Server.Address.ToString(), address, StringComparison.Ordinal)
        );
        Assert.Empty(look.Complaints);
    }

    private async Task<Look> OpenAsync(
        string language = "en",
        bool isNarrow = false,
        bool isDark = false
    )
    {
        Look look = await Look.OpenAsync(
            chromium.Browser,
            home.Server.Address,
            language,
            isNarrow,
            isDark
        );
        await look.Page.GotoAsync("/api");
        await Assertions
            .Expect(look.Page.GetByRole(AriaRole.Heading, new() { Name = Operation }))
            .ToBeAttachedAsync();
        await Assertions.Expect(look.Page.Locator("#reference-state")).ToBeEmptyAsync();
        return look;
    }
}
