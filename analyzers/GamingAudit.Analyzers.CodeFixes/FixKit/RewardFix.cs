using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>
/// A fix of a rule, or of several, as edits of the text, which leave all trivia beside them as they are. It is offered
/// only where the edited file has no more errors than before.
/// </summary>
/// <param name="title">What the edit does.</param>
/// <param name="ids">Its rules.</param>
public abstract class RewardFix(string title, params string[] ids) : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ids);

    /// <summary>What the edit does.</summary>
    internal string Title => title;

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new RewardFixAll(Title, Apply);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<Diagnostic> one = ImmutableArray.Create(diagnostic);
            if (await Apply(context.Document, one, context.CancellationToken).ConfigureAwait(false) is not { } changed)
                continue;
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: GetType().Name), diagnostic);
        }
    }

    /// <summary>The document with the edits of all diagnostics; null where there are none that compile.</summary>
    internal async Task<Document?> Apply(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancel)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        if (root is null || model is null) return null;
        var accepted = new List<TextChange>();
        foreach (Diagnostic diagnostic in diagnostics.OrderBy(found => found.Location.SourceSpan.Start))
        {
            if (!root.FullSpan.Contains(diagnostic.Location.SourceSpan)) continue;
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            List<TextChange> edits = Edits(new FixSite(node, diagnostic, model)).Except(accepted).ToList();
            if (!edits.Any(edit => accepted.Any(other => Collide(edit.Span, other.Span)))) accepted.AddRange(edits);
        }

        if (accepted.Count == 0) return null;
        SourceText text = await document.GetTextAsync(cancel).ConfigureAwait(false);
        Document changed = document.WithText(text.WithChanges(accepted.OrderBy(edit => edit.Span.Start)));
        return await CompilesAsWell(changed, model, cancel).ConfigureAwait(false) ? changed : null;
    }

    /// <summary>The edits that remove the diagnostic; none where the repair is not plain.</summary>
    private protected abstract IEnumerable<TextChange> Edits(FixSite site);

    private static bool Collide(TextSpan a, TextSpan b) =>
        a.OverlapsWith(b) || (!(a.IsEmpty && b.IsEmpty) && (a.Contains(b) || b.Contains(a)));

    private static async Task<bool> CompilesAsWell(Document changed, SemanticModel before, CancellationToken cancel)
    {
        SemanticModel? after = await changed.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        return after is not null && Errors(after, cancel) <= Errors(before, cancel);
    }

    private static int Errors(SemanticModel model, CancellationToken cancel) =>
        model.GetDiagnostics(cancellationToken: cancel).Count(found => found.Severity == DiagnosticSeverity.Error);
}
