using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>All edits of one fix in a document at once; those that do not compile one by one are left out.</summary>
/// <param name="title">What the edits do.</param>
/// <param name="apply">The document with the edits of some diagnostics; null where there are none that compile.</param>
internal sealed class RewardFixAll(
    string title, Func<Document, ImmutableArray<Diagnostic>, CancellationToken, Task<Document?>> apply)
    : DocumentBasedFixAllProvider
{
    protected override string GetFixAllTitle(FixAllContext fixAllContext) => title;

    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await apply(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false) is { } all)
            return all;
        var sound = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ImmutableArray<Diagnostic> one = ImmutableArray.Create(diagnostic);
            if (await apply(document, one, fixAllContext.CancellationToken).ConfigureAwait(false) is not null)
                sound.Add(diagnostic);
        }

        return await apply(document, sound.ToImmutable(), fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
