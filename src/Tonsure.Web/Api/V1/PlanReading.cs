using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tonsure.Planning;
using Tonsure.Quantities;
using Tonsure.Web.Asking;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>Reads a queue that is to be planned out of a request's body.</summary>
internal static class PlanReading
{
    private const double MostPrice = 1e9;
    private const double MostGrams = 1e12;

    private static readonly string[] Objectives = ["carbon", "carbon+price", "price"];

    /// <summary>The body's bytes. Whoever sends too many is told so by the server.</summary>
    /// <exception cref="BadHttpRequestException">It is no JSON by its type, or too large.</exception>
    public static async Task<byte[]> BytesAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException(
                "The body is application/json.",
                StatusCodes.Status415UnsupportedMediaType
            );
        }

        using MemoryStream whole = new();
        await context.Request.Body.CopyToAsync(whole, context.RequestAborted);
        return whole.ToArray();
    }

    /// <summary>The queue; null where something is wrong with it, and the faults say what.</summary>
    public static PlanAsk? Read(byte[] json, ParameterFaults faults)
    {
        PlanRequestBody? body;
        try
        {
            body = JsonSerializer.Deserialize(json, ApiJson.Plain.PlanRequestBody);
        }
        catch (JsonException e)
        {
            faults.Add(e.Path is { Length: > 0 } path ? path : "$", e.Message);
            return null;
        }

        if (body is null)
        {
            faults.Add("$", "is not an object");
            return null;
        }

        PlanText jobs = new(body.Jobs, Format(body.JobsFormat, "jobs_format", "csv", faults));
        PlanText sites = new(body.Sites, Format(body.SitesFormat, "sites_format", "yaml", faults));
        PlanObjective objective = Objective(body, faults);
        return faults.Any
            ? null
            : new PlanAsk(jobs, sites, objective)
            {
                CountReserved = body.CountReserved,
                Seed = body.Seed ?? 1,
                DeadlineShiftHours = body.DeadlineShiftH ?? 0,
                OnlySites = body.OnlySites,
                CapacityFactor = body.CapacityFactor ?? 1,
            };
    }

    private static bool Format(string? typed, string field, string usual, ParameterFaults faults)
    {
        if (typed is not (null or "csv" or "yaml"))
        {
            faults.Add(field, $"'{typed}' is not one of csv, yaml");
        }

        return (typed ?? usual) == "yaml";
    }

    private static PlanObjective Objective(PlanRequestBody body, ParameterFaults faults)
    {
        string objective = body.Objective ?? Objectives[0];
        if (!Objectives.Contains(objective, StringComparer.Ordinal))
        {
            faults.Add("objective", $"'{objective}' is not one of {string.Join(", ", Objectives)}");
        }

        Check("carbon_price_per_g", body.CarbonPricePerG, "carbon+price", MostPrice);
        Check("cap_g", body.CapG, "price", MostGrams);
        if (objective == "carbon+price" && body.CarbonPricePerG is null)
        {
            faults.Add("carbon_price_per_g", "is needed with objective carbon+price");
        }

        return objective switch
        {
            "carbon+price" => new PlanObjective.CarbonAndPrice(body.CarbonPricePerG ?? 0),
            "price" => new PlanObjective.PriceUnderCap(
                CarbonMass.FromMicrograms(
                    body.CapG is { } cap and >= 0 and <= MostGrams
                        ? (long)(1e6 * cap)
                        : long.MaxValue
                )
            ),
            _ => new PlanObjective.Carbon(),
        };

        void Check(string field, double? value, string of, double most)
        {
            if (value is not null && objective != of)
            {
                faults.Add(field, $"is taken with objective {of} only");
            }
            else if (value is < 0 || value > most)
            {
                faults.Add(field, $"is not from 0 to {most:0}");
            }
        }
    }
}
