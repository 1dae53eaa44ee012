using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>All edits of one fix in a document at once; those that do not compile one by one are left out.</summary>
internal sealed class RewardFixAll(RewardFix fix) : DocumentBasedFixAllProvider
{
    protected override string GetFixAllTitle(FixAllContext fixAllContext) => fix.Title;

    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await fix.Apply(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false) is { } all)
            return all;
        var sound = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            ImmutableArray<Diagnostic> one = ImmutableArray.Create(diagnostic);
            if (await fix.Apply(document, one, fixAllContext.CancellationToken).ConfigureAwait(false) is not null)
                sound.Add(diagnostic);
        }

        return await fix.Apply(document, sound.ToImmutable(), fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
