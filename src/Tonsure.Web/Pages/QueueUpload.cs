using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tonsure.Web.Asking;
using Tonsure.Web.Pages.Parts;

namespace Tonsure.Web.Pages;

/// <summary>Takes a queue that a visitor gives, as files or as text, and leads to where it is shown placed.</summary>
internal sealed class QueueUpload(PageWriter writer, QueueDesk desk)
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Answers the form.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        PageRequest request = writer.RequestOf(http, PageList.Plan);
        if (!http.Request.HasFormContentType)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (
            !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
        )
        {
            request.Fault = new PageFault(request.T.ForeignForm, request.T.ForeignFormMend);
            request.Status = StatusCodes.Status400BadRequest;
            await PageWriter.WriteAsync(http, request);
            return;
        }

        IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted);
        PlanText? jobs = await ReadAsync(form, request, "jobs", http.RequestAborted);
        PlanText? sites = await ReadAsync(form, request, "sites", http.RequestAborted);
        if (jobs is not null && sites is not null)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = "/plan/" + desk.Take(jobs, sites);
            return;
        }

        request.Status = StatusCodes.Status400BadRequest;
        request.Sent = form.Where(field => field.Key.EndsWith("_text", StringComparison.Ordinal))
            .ToDictionary(
                field => field.Key,
                field => field.Value.ToString(),
                StringComparer.Ordinal
            );
        await PageWriter.WriteAsync(http, request);
    }

    /// <summary>The file of a part, else its text; null where neither is there, and the fault says so.</summary>
    private static async Task<PlanText?> ReadAsync(
        IFormCollection form,
        PageRequest request,
        string part,
        CancellationToken cancellationToken
    )
    {
        string name = request.T.FileName(part);
        IFormFile? file = form.Files.GetFile(part);
        if (file is { Length: > 0 })
        {
            try
            {
                using StreamReader reader = new(file.OpenReadStream(), Strict);
                string text = await reader.ReadToEndAsync(cancellationToken);
                return new PlanText(text, IsYaml(file.FileName, text));
            }
            catch (DecoderFallbackException)
            {
                request.Fault ??= new PageFault(request.T.NoText(name), request.T.NoQueueMend);
                return null;
            }
        }

        string written = form[part + "_text"].ToString();
        if (string.IsNullOrWhiteSpace(written))
        {
            request.Fault ??= new PageFault(request.T.NoQueue(name), request.T.NoQueueMend);
            return null;
        }

        return new PlanText(written, IsYaml("", written));
    }

    private static bool IsYaml(string name, string text) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".yaml" or ".yml" => true,
            ".csv" => false,
            _ => text.TrimStart().StartsWith('-') || text.TrimStart().StartsWith('['),
        };
}
