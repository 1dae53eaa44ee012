using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>Asserts where one rule reports. A snippet without marks asserts that it is silent.</summary>
public abstract class RuleTest(string id)
{
    /// <summary>Checks members of an agent of Unity ML-Agents.</summary>
    protected Task Agent(string members) => Check(Snippet.Agent(members));

    /// <summary>Checks a whole file.</summary>
    protected Task Source(string file) => Check(Snippet.OfFile(file));

    /// <summary>Checks members of an agent whose frameworks do not resolve.</summary>
    protected Task Unresolved(string members) => Check(Snippet.Agent(members), withFrameworks: false);

    /// <summary>Checks members of an agent under the option gaming_audit.horizon.</summary>
    protected Task WithHorizon(int steps, string members) =>
        Check(Snippet.Agent(members), options: new() { ["gaming_audit.horizon"] = $"{steps}" });

    /// <summary>The rule's only message on members of an agent.</summary>
    protected async Task<string> Message(string members) =>
        Assert.Single(await Find(Snippet.Agent(members), true, null)).GetMessage();

    private async Task Check(
        Snippet snippet, bool withFrameworks = true, Dictionary<string, string>? options = null)
    {
        ImmutableArray<Diagnostic> found = await Find(snippet, withFrameworks, options);
        Assert.Equal(
            snippet.Marks.Select(mark => Text(snippet, mark)),
            found.Select(diagnostic => Text(snippet, diagnostic.Location.SourceSpan)));
    }

    private async Task<ImmutableArray<Diagnostic>> Find(
        Snippet snippet, bool withFrameworks, Dictionary<string, string>? options) =>
        [.. (await snippet.Diagnostics(withFrameworks, options)).Where(diagnostic => diagnostic.Id == id)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];

    private static string Text(Snippet snippet, TextSpan span) =>
        $"{span.Start}: {snippet.Source.Substring(span.Start, span.Length)}";
}
