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
    private const string Operation =
        "Sums of energy, carbon with bounds, embodied carbon and water.";

    // The library draws a main of its own inside ours, and cannot be told not to. All else of it is looked at.
    private static readonly AxeRunOptions AllButTheSecondMain = new()
    {
        Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal)
        {
            ["landmark-main-is-top-level"] = new() { Enabled = false },
            ["landmark-no-duplicate-main"] = new() { Enabled = false },
        },
    };

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
        int beyond = await look.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(beyond <= 0, $"{beyond} pixels too wide");
        AxeResult result = await look.Page.RunAxe(AllButTheSecondMain);
        Assert.True(
            result.Violations.Length == 0,
            string.Join(
                '\n',
                result.Violations.SelectMany(violation =>
                    violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")
                )
            )
        );
        AssertOurs(look);
    }

    [Fact]
    public async Task An_operation_is_tried_by_key_alone_and_this_server_answers()
    {
        await using Look look = await OpenAsync();
        IPage page = look.Page;
        ILocator test = page.GetByRole(
            AriaRole.Button,
            new() { Name = "Test Request (get /api/v1/footprint)" }
        );
        await test.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        ILocator send = page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First;
        await Assertions.Expect(send).ToBeVisibleAsync();
        await look.KeepAsync("api-try", whole: false);
        await send.FocusAsync();
        IResponse answer = await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.PressAsync("Enter"),
            response => response.Url.Contains("/api/v1/footprint", StringComparison.Ordinal)
        );
        Assert.Equal(200, answer.Status);
        // What it answered is shown, and not only the example that stands there anyway.
        string asOf = (await answer.JsonAsync())!.Value.GetProperty("as_of").GetString()!;
        await Assertions.Expect(page.GetByText(asOf).First).ToBeVisibleAsync();
        await look.KeepAsync("api-tried", whole: false);
        AssertOurs(look);
    }

    [Fact]
    public async Task Its_parts_are_reached_by_key_and_the_first_stop_leads_past_the_navigation()
    {
        await using Look look = await OpenAsync();
        IPage page = look.Page;
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        HashSet<string> reached = new(StringComparer.Ordinal);
        for (int i = 0; i < 30; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            // Where focus is in the library's part, and whether it is seen there.
            string[] at = await page.EvaluateAsync<string[]>(
                """
                () => {
                  const e = document.activeElement;
                  return e?.closest("#reference")
                    ? [String([...document.querySelectorAll("*")].indexOf(e)), getComputedStyle(e).outlineStyle, e.outerHTML.slice(0, 120)]
                    : [];
                }
                """
            );
            if (at.Length > 0)
            {
                reached.Add(at[0]);
                Assert.True(at[1] != "none", "focus is not seen on " + at[2]);
            }
        }

        // The search, the operations in the navigation and the first of its fields.
        Assert.InRange(reached.Count, 20, 30);
    }

    [Fact]
    public async Task Without_scripts_it_says_where_the_document_is()
    {
        await using Look look = await Look.OpenAsync(
            chromium.Browser,
            home.Server.Address,
            scripts: false
        );
        await look.Page.GotoAsync("/");
        await look.Page.Locator("footer a[href='/api']").ClickAsync();
        await Assertions.Expect(look.Page.Locator(".about")).ToContainTextAsync("Without scripts");
        await look.KeepAsync("api-plain");
        await look.Page.Locator(".about a").ClickAsync();
        Assert.EndsWith("/openapi/v1.json", look.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**/assets/scalar-*")]
    [InlineData("**/openapi/v1.json")]
    public async Task What_cannot_be_loaded_is_told(string missing)
    {
        await using Look look = await Look.OpenAsync(chromium.Browser, home.Server.Address);
        await look.Page.RouteAsync(missing, route => route.FulfillAsync(new() { Status = 503 }));
        await look.Page.GotoAsync("/api");
        await Assertions
            .Expect(look.Page.Locator("#reference-state"))
            .ToContainTextAsync("could not be loaded");
    }

    private void AssertOurs(Look look)
    {
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
