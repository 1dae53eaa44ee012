using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GamingAudit.Reporting.Browser.Tests;

/// <summary>A page that is open.</summary>
/// <param name="Page">The page.</param>
/// <param name="Said">What it wrote to the console, and what it threw.</param>
/// <param name="Asked">What it has asked for.</param>
internal sealed record OpenPage(IPage Page, ConcurrentQueue<string> Said, ConcurrentQueue<string> Asked)
{
    /// <summary>A figure of the player.</summary>
    public Task<string> Value(string name) => Page.Locator($"[data-value={name}]").First.InnerTextAsync();
}
