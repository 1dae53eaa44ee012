using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Pays that wait: an episode may end in the meantime, and where nothing stops them they pay the next.
/// </summary>
internal static class AfterPause
{
    /// <summary>The pause before the pay, or the call that asks for it later; null where it comes at once.</summary>
    public static SyntaxNode? Of(RewardTerm term, MethodLedger method, ClassLedger type, RuleContext context)
    {
        TypeSource source = context.Type;
        if (!term.IsOwn || term.EndsAfter || term.Via is not null || !KnownFrameworks.IsAgent(type.Type)) return null;
        if (method.Body.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declared) return null;
        if (!method.Ends.IsEmpty || !type.Methods.Any(other => other.Ends.Any(EndsByItself))) return null;
        SyntaxNode[] starts = [.. source.Uses(declared.Identifier.ValueText)
            .Where(use => use.FirstAncestorOrSelf<MethodDeclarationSyntax>() != declared)];
        if (starts.Length == 0 || starts.Any(use => !IsStartedInPlay(use, source))) return null;
        if (KnownFrameworks.Words.Cancels.SelectMany(name => ProgramIndex.Names.Of(name, context.Compilation)).Any(
            stop => source.Declares(stop) && AroundEpisodes.MayHold(stop, source, context.Compilation))) return null;
        SyntaxNode site = term.Call.Site.Syntax;
        if (declared.DescendantNodes().Any(node => node is YieldStatementSyntax))
        {
            SyntaxNode? pause = declared.DescendantNodes().OfType<YieldStatementSyntax>()
                .LastOrDefault(wait => wait.SpanStart < site.SpanStart && Lasts(wait));
            return pause is null || IsAsked(site, pause.SpanStart, source) || IsInLoop(site) ? null : pause;
        }

        return IsAsked(site, declared.SpanStart, source)
            ? null
            : starts[0].FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent;
    }

    // A contact or a fall: what may come while something waits.
    private static bool EndsByItself(RewardCall end) => end.Receiver.IsSelf && end.Kind is not CallKind.EndLater;

    // StartCoroutine(Eat()), StartCoroutine("Eat"), Invoke(nameof(Eat), 2f); in the course of an episode.
    private static bool IsStartedInPlay(SyntaxNode use, TypeSource source) =>
        use.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is InvocationExpressionSyntax call
        && CallShape.NameOf(call.Expression) is { } name
        && (KnownFrameworks.Words.Delays.Contains(name)
            || (name == "nameof" && call.Parent is { } named && IsStartedInPlay(named, source)))
        && use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } around && !source.IsAtStart(around);

    // Some time, or frame by frame until something is over; one frame is as good as none.
    private static bool Lasts(YieldStatementSyntax wait) => wait.Expression is ObjectCreationExpressionSyntax
    {
        ArgumentList.Arguments.Count: > 0,
    } || wait.Ancestors().Any(around => around is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax);

    private static bool IsInLoop(SyntaxNode site) =>
        site.Ancestors().Any(around => around is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax);

    // if (!isDead) after the pause: of what the object keeps.
    private static bool IsAsked(SyntaxNode site, int since, TypeSource source) => Branches.Around(site).Any(
        test => test.Condition.SpanStart > since
            && test.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
                name => TypeMembers.Find(source.Type, name.Identifier.ValueText) is not null));
}
