using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A reward follows the end of its own agent's episode, on a path that no known fact excludes.</summary>
internal sealed class RewardAfterEnd : RewardRule
{
    public const string Id = "GA2001";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward after the end of the episode",
        "'{0}' runs after '{1}' has ended the episode{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    private const string Next =
        " and begun the next: the next episode is paid, and what the last action earned is lost to it";

    private const string Out = " of an agent and taken it out of its group: it does not get what its group is charged";

    private const string Anew = " of all and put them into a new one, which is paid for the old one";

    private const string Late = " before its method has handed it back to be paid: the next episode is paid";

    private const string Again = ", for nothing asks whether it is over: each later contact counts as well";

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (PathHazard hazard in method.Hazards)
        {
            if (hazard.Kind != HazardKind.RewardAfterEnd) continue;
            SyntaxNode end = hazard.FirstCall.Site.Syntax, pay = hazard.SecondCall.Site.Syntax;
            if (Unreached.Is(end, method, context.Type)) continue;
            if (hazard.IsTested && IsAsked(end, pay, method)) continue;
            if (AreOpposite(end, pay, method, context)) continue;
            RewardTerm[] paid = [.. method.Terms.Where(term => term.Call.Site == hazard.SecondCall.Site)];
            if (paid.Length > 0 && paid.All(term => NothingAnew.Is(term, end, method, context.Type))) continue;
            object[] calls = [pay.ToString(), end.ToString(), Next];
            if (hazard.Certain && !AreOutcomes(hazard, method) && !IsOfEachStep(hazard, method))
                context.Report(Rule, hazard.Second, hazard.First, calls);
            else if (hazard.Certain || hazard.IsLikely) context.Note(Rule, hazard.Second, hazard.First, calls);
        }
    }

    // float Reward() { ... reward += 100f; EndEpisode(); ... return reward; }: paid where the result is, later.
    private static InvocationExpressionSyntax? HandedBackLate(RewardTerm term)
    {
        SyntaxNode site = term.Call.Site.Syntax;
        if (!term.EndsAfter || site is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax sum }) return null;
        if (site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || !MethodResults.Of(method).Any(result => result is IdentifierNameSyntax back
                && back.Identifier.ValueText == sum.Identifier.ValueText)) return null;
        return site.Parent?.Parent is BlockSyntax block
            ? block.Statements.Where(after => after.SpanStart > site.SpanStart).OfType<ExpressionStatementSyntax>()
                .Select(after => after.Expression).OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(call => Places.OfReceiver(call).IsSelf
                    && KnownFrameworks.PayByName(call) is { Kind: CallKind.End })
            : null;
    }

    // if (fast || tilted) end; if (!fast && !tilted) AddReward(1f); where no new episode changes what was asked.
    private static bool AreOpposite(SyntaxNode end, SyntaxNode pay, MethodLedger method, RuleContext context)
    {
        if (Branches.Around(end).FirstOrDefault() is not { Holds: true, Condition: var ended }
            || ended.SyntaxTree != pay.SyntaxTree || ended.SpanStart > pay.SpanStart) return false;
        Fact[] before = [.. SyntaxGuards.Of(ended, false)];
        Fact[] asked = [.. SyntaxGuards.Of(pay, method.Body.Syntax)];
        return before.Length > 1 && before.All(fact => asked.Any(fact.SameAs))
            && !before.SelectMany(fact => fact.Subject.Names)
                .Any(context.Type.WrittenAtEpisodeBegin().Contains);
    }

    // if (late) end; AddReward(-0.01f); at each step: an episode gets that of the one before, and gives its own away.
    private static bool IsOfEachStep(PathHazard hazard, MethodLedger method) =>
        method.Trigger is Trigger.Step or Trigger.Frame
        && !Branches.Around(hazard.SecondCall.Site.Syntax).Any(test => test.Holds)
        && Branches.Around(hazard.FirstCall.Site.Syntax).Any()
        && method.Terms.Any(
            term => term.Call.Site == hazard.SecondCall.Site && term.Amount is { IsSure: true, High: < 0 });

    // field.Advance(); if (field.IsOver) return; AddReward(-0.01f); asks what has become of it.
    private static bool IsAsked(SyntaxNode end, SyntaxNode pay, MethodLedger method) => Branches.Around(pay).Any(
        test => test.Condition.SpanStart > end.SpanStart
            && (method.Operation(test.Condition) is not { } condition
                || DependenceReader.Read(condition, method.Locals).HasFlag(Reads.State)));

    // if (fell) { lose; end } if (near) { win; end }: two outcomes, of which hardly ever both come in one step.
    private static bool AreOutcomes(PathHazard hazard, MethodLedger method)
    {
        if (!hazard.SecondEndsAfter) return false;
        SyntaxNode? lost = Branch(hazard.FirstCall), won = Branch(hazard.SecondCall);
        return lost is not null && won is not null && !lost.Span.OverlapsWith(won.Span)
            && method.Terms.Any(term => lost.Span.Contains(term.Location.SourceSpan))
            && method.Ends.Any(end => won.Span.Contains(end.Site.Syntax.Span));
    }

    private static SyntaxNode? Branch(RewardCall call) =>
        Branches.Around(call.Site.Syntax).FirstOrDefault(test => test.Holds)?.Branch;

    // manager.Broken(); agent.OneBroken(); where the manager ends the agent's episode and the agent's method pays it.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (RewardTerm term in type.Terms)
        {
            if (SwitchedOff.Before(term) is { } off)
                context.Report(
                    Rule, term.Location, off.GetLocation(), term.Call.Site.Syntax.ToString(), off.ToString(), Next);
            if (TakenOut.Before(term, context) is var (charged, gone))
                context.Note(Rule, charged.GetLocation(), gone.GetLocation(), charged.ToString(), gone.ToString(), Out);
            else if (TakenOut.BegunAgain(term, context) is { } begun)
                context.Note(
                    Rule, term.Location, begun.GetLocation(), term.Call.Site.Syntax.ToString(), begun.ToString(), Anew);
            if (HandedBackLate(term) is { } ended)
                context.Note(
                    Rule, term.Location, ended.GetLocation(), term.Call.Site.Syntax.ToString(), ended.ToString(), Late);
            if (LivesOver.Of(term, context) is { } over)
                context.Note(
                    Rule, term.Location, over.GetLocation(), term.Call.Site.Syntax.ToString(), over.ToString(), Again);
        }

        if (!KnownFrameworks.IsAgent(type.Type)) return;
        foreach ((SyntaxNode end, InvocationExpressionSyntax told) in
            type.Methods.SelectMany(method => ToldAfterEnd.In(method, context)))
        {
            context.Note(Rule, told.GetLocation(), end.GetLocation(), told.ToString(), end.ToString(), Next);
        }

        PayingProgram program = PayingProgram.Of(context.Compilation);
        foreach (MethodLedger method in type.Methods.Where(
            method => method.Terms.Any(term => term.IsOwn) && method.Ends.IsEmpty))
        {
            foreach (InvocationExpressionSyntax call in
                program.Uses(method.Method.Name).OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is not MemberAccessExpressionSyntax { Expression: var receiver }) continue;
                if (DeclaredTypes.Of(receiver) != type.Type.Name) continue;
                if (EndsOfPaid.Before(call, context.Type, context.Compilation) is not { } end) continue;
                context.Note(Rule, call.GetLocation(), end.GetLocation(), call.ToString(), end.ToString(), Next);
            }
        }
    }
}
