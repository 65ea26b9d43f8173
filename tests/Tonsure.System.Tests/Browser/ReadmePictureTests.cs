using Microsoft.Playwright;
using Tonsure.System.Tests.Documents;
using Xunit;

namespace Tonsure.System.Tests.Browser;

/// <summary>
/// The picture that the README opens with is the page as it is. With <c>TONSURE_TAKE_PICTURES=1</c> it is taken anew; else it is compared,
/// coarsely, for letters look a little different on every machine.
/// </summary>
[Collection(BrowserAlone.Name)]
public sealed class ReadmePictureTests(Chromium chromium, Fleet fleet)
    : IClassFixture<Chromium>,
        IClassFixture<Fleet>
{
    private const double MostDifference = 0.04;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "light")]
    [InlineData("en", "dark")]
    [InlineData("ko", "light")]
    [InlineData("ko", "dark")]
    public async Task The_README_shows_the_page_as_it_is(string language, string scheme)
    {
        await using Look look = await Look.OpenAsync(
            chromium.Browser,
            fleet.Server.Address,
            language,
            isDark: scheme == "dark"
        );
        await look.Page.GotoAsync("/");
        string taken = await look.KeepAsync($"readme-{language}-{scheme}", whole: false);
        string name = $"docs/images/footprint-{language}-{scheme}.png";
        if (Environment.GetEnvironmentVariable("TONSURE_TAKE_PICTURES") == "1")
        {
            File.Copy(taken, Documents.Pages.At(name), overwrite: true);
        }

        string readme = await File.ReadAllTextAsync(
            Documents.Pages.At(language == "ko" ? "README.ko.md" : "README.md"),
            Token
        );
        Assert.Contains(name, readme, StringComparison.Ordinal);
        double difference = await DifferenceAsync(
            look.Page,
            await File.ReadAllBytesAsync(taken, Token),
            await File.ReadAllBytesAsync(Documents.Pages.At(name), Token)
        );
        Assert.True(
            difference <= MostDifference,
            $"{name} differs from the page by {difference:0.000}; take it anew with TONSURE_TAKE_PICTURES=1"
        );
    }

    /// <summary>The mean difference of two pictures, 0 to 1, drawn small so that letters blur.</summary>
    private static async Task<double> DifferenceAsync(IPage page, byte[] first, byte[] second)
    {
        // A page of its own, without the policy of ours.
        await page.GotoAsync("about:blank");
        return await page.EvaluateAsync<double>(
            """
            async ([first, second]) => {
              const pixels = async (data) => {
                const image = new Image();
                image.src = "data:image/png;base64," + data;
                await image.decode();
                const canvas = document.createElement("canvas");
                canvas.width = 160;
                canvas.height = Math.round(160 * image.height / image.width);
                const drawing = canvas.getContext("2d");
                drawing.imageSmoothingQuality = "high";
                drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
                return drawing.getImageData(0, 0, canvas.width, canvas.height).data;
              };
              const [a, b] = [await pixels(first), await pixels(second)];
              if (a.length !== b.length) return 1;
              let sum = 0;
              for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
              return sum / a.length / 255;
            }
            """,
            new[] { Convert.ToBase64String(first), Convert.ToBase64String(second) }
        );
    }
}
