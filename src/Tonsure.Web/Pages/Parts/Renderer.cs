using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Tonsure.Web.Pages.Parts;

/// <summary>Draws components to text. They ask no service: what they need stands in their parameters.</summary>
internal static class Renderer
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        // Letters of every language stand as they are: a page is read by people, and half as long.
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>A component as HTML, when all it waits for has come.</summary>
    public static async Task<string> DrawAsync(
        Type component,
        IReadOnlyDictionary<string, object?> parameters
    )
    {
        await using HtmlRenderer renderer = new(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (
                await renderer.RenderComponentAsync(
                    component,
                    ParameterView.FromDictionary(parameters.ToDictionary())
                )
            ).ToHtmlString()
        );
    }
}
