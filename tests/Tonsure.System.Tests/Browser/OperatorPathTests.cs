using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tonsure.System.Tests.Cli;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>What an operator does, from a run to a plan, in a browser.</summary>
[Collection(BrowserAlone.Name)]
public sealed class OperatorPathTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TheProgram _program = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_operator_runs_sees_it_live_reports_drills_down_plans_and_downloads(
        bool scripts
    )
    {
        using Serving server = await Serving.StartAsync(_program);
        await using Look look = await Look.OpenAsync(
            chromium.Browser,
            server.Address,
            scripts: scripts
        );
        IPage page = look.Page;

        // Nothing yet: the page says what to type.
        await page.GotoAsync("/live");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("tonsure run");

        // A run appears by itself, with script or without.
        using global::System.Diagnostics.Process run = _program.Start(
            "run",
            "--zone",
            "DE",
            "--subject",
            "my-model",
            "--",
            "sh",
            "-c",
            "while [ ! -e enough ]; do i=0; while [ $i -lt 5000 ]; do i=$((i+1)); done; sleep 0.1; done"
        );
        run.StandardInput.Close();
        Task<string> summary = run.StandardError.ReadToEndAsync(Token);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }))
            .ToContainTextAsync("my-model");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 run");
        await Assertions.Expect(page.Locator(".run .figures")).ToContainTextAsync(" J");
        await look.KeepAsync(scripts ? "path-live" : "path-live-plain");
        await File.WriteAllTextAsync(Path.Combine(_program.Folder, "enough"), "", Token);
        await run.WaitForExitAsync(Token);
        Assert.True(run.ExitCode == 0, await summary);

        // It is in the report, and leads down to the formula.
        await page.GetByRole(AriaRole.Link, new() { Name = "Footprint" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "my-model", Exact = true }).ClickAsync();
        Assert.Contains("by=run", page.Url, StringComparison.Ordinal);
        await page.Locator("#sums tbody th a").First.ClickAsync();
        Assert.Contains("/activities?run=", page.Url, StringComparison.Ordinal);
        await page.Locator("#activities tbody th a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".formulas")).ToContainTextAsync("× 1");
        await Assertions.Expect(page.Locator(".formulas")).ToContainTextAsync("g/kWh");
        await look.KeepAsync("path-formula");

        // The sums go home as a file that says the same.
        await page.GotoAsync("/");
        string shown = await page.Locator("#sums tbody td.n").Nth(4).InnerTextAsync();
        IDownload download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("#sums .files a", new() { HasText = "CSV" }).ClickAsync()
        );
        string[] lines = await File.ReadAllLinesAsync(await download.PathAsync(), Token);
        string[] names = lines[0].Split(',');
        string[] values = lines[1].Split(',');
        Assert.Equal("my-model", values[0]);
        Assert.Equal(shown.Split(' ')[0], values[Array.IndexOf(names, "activities")]);
        Assert.True(
            double.Parse(values[Array.IndexOf(names, "carbon_g")], CultureInfo.InvariantCulture) > 0
        );

        // A queue is placed, asked what if, and goes home too.
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan" }).First.ClickAsync();
        await page.SetInputFilesAsync(
            "#jobs",
            new FilePayload
            {
                Name = "jobs.csv",
                MimeType = "text/csv",
                Buffer = global::System.Text.Encoding.UTF8.GetBytes(
                    Queue.Jobs(DateTimeOffset.UtcNow)
                ),
            }
        );
        await page.FillAsync("#sites-text", Queue.Sites);
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("placed");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("8 of 8 jobs");
        await look.KeepAsync("path-plan");
        await page.UncheckAsync("input[name=site][value=lulea]");
        await page.FillAsync("input[name=deadline_h]", "-4");
        await page.ClickAsync(".ask button");
        await Assertions.Expect(page.Locator(".figures")).ToContainTextAsync("As given");
        await Assertions.Expect(page.Locator("#jobs tbody")).Not.ToContainTextAsync("lulea");
        download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("#jobs .files a", new() { HasText = "CSV" }).ClickAsync()
        );
        lines = await File.ReadAllLinesAsync(await download.PathAsync(), Token);
        Assert.Equal(9, lines.Length);
        Assert.StartsWith("job,start,end,site,carbon_g", lines[0], StringComparison.Ordinal);
        Assert.Empty(look.Complaints);
    }

    [Fact]
    public async Task Tables_filter_sort_and_turn_their_pages_by_key_alone()
    {
        using Serving server = await Serving.StartAsync(_program);
        await using Look look = await Look.OpenAsync(chromium.Browser, server.Address);
        IPage page = look.Page;
        await page.GotoAsync("/grid");
        await page.FocusAsync("#zones thead th:nth-child(3) a");
        await page.Keyboard.PressAsync("Enter");
        await ArrivedAsync(page, "zones-sort=now");
        await Assertions
            .Expect(page.Locator("#zones thead th:nth-child(3)"))
            .ToHaveAttributeAsync("aria-sort", "descending");
        double[] figures = await FiguresAsync(page);
        Assert.Equal(figures.OrderDescending(), figures);
        await page.FocusAsync("#zones .pages a[rel=next]");
        await page.Keyboard.PressAsync("Enter");
        await ArrivedAsync(page, "zones-page=2");
        Assert.True((await FiguresAsync(page))[0] <= figures[^1]);
        ILocator filter = page.Locator("#zones-q");
        await filter.PressSequentiallyAsync("SE-SE");
        await Assertions.Expect(filter).ToHaveValueAsync("SE-SE");
        await filter.PressAsync("Enter");
        await ArrivedAsync(page, "zones-q=SE-SE");
        string[] zones = [.. await page.Locator("#zones tbody th").AllInnerTextsAsync()];
        Assert.NotEmpty(zones);
        Assert.All(zones, zone => Assert.Contains("SE-SE", zone, StringComparison.Ordinal));
    }

    // Asked again and again: an address that changes between a look and the wait for the next change would be missed.
    private static async Task ArrivedAsync(IPage page, string part)
    {
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new Regex(Regex.Escape(part), RegexOptions.None, TimeSpan.FromSeconds(1)),
                new() { Timeout = 20_000 }
            );
        // What stands above the foot has been read.
        await Assertions.Expect(page.Locator("footer")).ToBeVisibleAsync();
    }

    private static async Task<double[]> FiguresAsync(IPage page) =>
        [
            .. (await page.Locator("#zones tbody td:nth-child(3)").AllInnerTextsAsync()).Select(
                text =>
                    double.Parse(
                        text.Trim().Split(' ')[0],
                        NumberStyles.Float | NumberStyles.AllowThousands,
                        CultureInfo.InvariantCulture
                    )
            ),
        ];
}
