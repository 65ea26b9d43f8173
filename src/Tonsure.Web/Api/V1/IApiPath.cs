using Microsoft.AspNetCore.Http;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>One path of the API.</summary>
internal interface IApiPath
{
    /// <summary>Its method.</summary>
    string Method { get; }

    /// <summary>Its pattern below <c>/api/v1</c>.</summary>
    string Pattern { get; }

    /// <summary>What it asks of whoever comes.</summary>
    Needs Needs { get; }

    /// <summary>What it does and takes.</summary>
    ApiOperation Operation { get; }

    /// <summary>What it answers; null for a stream.</summary>
    Type? Answer { get; }

    /// <summary>Answers.</summary>
    Task HandleAsync(HttpContext context);
}
