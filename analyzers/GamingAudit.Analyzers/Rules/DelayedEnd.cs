using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A contact is paid, and the end of the episode waits for a timer.</summary>
internal sealed class DelayedEnd : RewardRule
{
    public const string Id = "GA2007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Episode ends later than it pays",
        "'{0}' pays now and '{1}' ends the episode later: until then every new contact is paid again",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger is not (Trigger.Enter or Trigger.Stay or Trigger.Step)) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (term.Consumed || term.Amount.High is not (> 0 and < double.PositiveInfinity)) continue;
            if (HasLatch(term)) continue;
            if (!term.Receiver.IsSelf || term.Kind == CallKind.Return) continue;
            SyntaxNode? later = EndBehindPause(term.Call.Site.Syntax, method)
                ?? (term.EndsAfter ? null : LaterEnd(term.Call.Site.Syntax, method, context.Type));
            if (later is null) continue;
            object[] calls = [term.Call.Site.Syntax.ToString(), later.ToString()];
            // What is set there may keep the agent away, and is no latch of this pay.
            if (WritesBeside(term.Call.Site.Syntax, method))
                context.Note(Rule, term.Location, later.GetLocation(), calls);
            else context.Report(Rule, term.Location, later.GetLocation(), calls);
        }
    }

    private static bool WritesBeside(SyntaxNode pay, MethodLedger method) =>
        pay.FirstAncestorOrSelf<BlockSyntax>() is { } block && BodyUse.WritesState(block, method);

    // won = true; AddReward(1f); and elsewhere if (won) { timer += Time.deltaTime; if (timer > 1f) EndEpisode(); }
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.EndsAfter || !term.IsOwn || !term.Amount.IsPositive || HasLatch(term)) continue;
                if (term.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is not { Parent: IfStatementSyntax } block)
                    continue;
                Write[] raised = [.. Writes.In(block).Where(
                    write => !method.Terms.Any(other => other.Call.Site.Syntax.Span.IntersectsWith(write.Site.Span)))];
                if (raised.Length != 1 || raised[0].Change != "true") continue;
                if (Branches.Around(term).Any(
                    test => Place.Identifiers(test.Condition.ToString()).Contains(raised[0].Name))) continue;
                if (type.Methods.SelectMany(other => other.Ends).FirstOrDefault(
                    end => IsTimed(end.Site.Syntax, raised[0].Name)) is not { } later) continue;
                context.Report(
                    Rule, term.Location, later.Site.Syntax.GetLocation(), term.Call.Site.Syntax.ToString(),
                    later.Site.Syntax.ToString());
            }
        }
    }

    // Under the flag and under a test of what the time adds up to.
    private static bool IsTimed(SyntaxNode end, string flag)
    {
        List<BranchTest> tests = [.. Branches.Around(end).Where(test => test.Holds)];
        return tests.Any(test => test.Condition is IdentifierNameSyntax name && name.Identifier.ValueText == flag)
            && tests.Any(test => test.Condition is BinaryExpressionSyntax { Left: IdentifierNameSyntax timer }
                && end.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } around
                && Writes.In(around).Any(write => write.Name == timer.Identifier.ValueText
                    && write.Change is "+" or "-"
                    && write.Site.DescendantNodes().Any(DependenceReader.IsFrameTime)));
    }

    // if (!done): what the block then sets.
    private static bool HasLatch(RewardTerm term) => term.Guards.Any(
        fact => fact.Relation is Relation.Equal or Relation.NotEqual && fact.Value is bool);

    // AddReward(1f); await Task.Delay(1000); EndEpisode(); and with a yield of a coroutine.
    private static SyntaxNode? EndBehindPause(SyntaxNode reward, MethodLedger method)
    {
        if (reward.FirstAncestorOrSelf<BlockSyntax>() is not { } block) return null;
        SyntaxNode? pause = block.DescendantNodes().FirstOrDefault(
            found => found.SpanStart > reward.Span.End && (found is AwaitExpressionSyntax
                || found.IsKind(SyntaxKind.YieldReturnStatement)));
        return pause is null ? null : method.Ends.Where(end => end.Kind is CallKind.End or CallKind.EndLater)
            .Select(end => end.Site.Syntax)
            .FirstOrDefault(end => end.SpanStart > pause.Span.End && block.Span.Contains(end.Span));
    }

    private static SyntaxNode? LaterEnd(SyntaxNode reward, MethodLedger method, TypeSource type) =>
        reward.FirstAncestorOrSelf<BlockSyntax>() is not { } block ? null : block.Statements
            .SelectMany(statement => statement.DescendantNodes().OfType<InvocationExpressionSyntax>())
            .Where(call => call.SpanStart > reward.Span.End || call.Span.End < reward.SpanStart)
            .FirstOrDefault(call => (IsDelayed(call, type) is { } later && Ends(later, type))
                || CallsBackLater(call, method));

    // stage.Success(EndEpisode), where the other object waits before it calls back.
    private static bool CallsBackLater(InvocationExpressionSyntax call, MethodLedger method) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax name
            && KnownFrameworks.Words.Ends.Contains(name.Identifier.ValueText))
        && method.Operation(call) is { } operation && CallShape.Of(operation) is { Method: { } other }
        && MethodResults.Declarations(other).Any(declared => declared.DescendantNodes().Any(node => node
            is YieldStatementSyntax or AwaitExpressionSyntax
            || (node is InvocationExpressionSyntax inner
                && KnownFrameworks.Words.Delays.Contains(CallShape.NameOf(inner.Expression) ?? string.Empty))));

    // By the method's name, by nameof, or with a call of it: Later("Finish"), Later(nameof(Finish)), Run(Finish()).
    private static MethodDeclarationSyntax? IsDelayed(InvocationExpressionSyntax call, TypeSource type)
    {
        if (!Places.OfReceiver(call).IsSelf) return null;
        ExpressionSyntax? first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        if (CallShape.NameOf(call.Expression) is not { } runs) return null;
        if (!KnownFrameworks.Words.Delays.Contains(runs)) return null;
        (string? name, int arguments) = first switch
        {
            LiteralExpressionSyntax literal => (literal.Token.ValueText, 0),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } nameOf
                when nameOf.ArgumentList.Arguments.Count == 1 =>
                (CallShape.NameOf(nameOf.ArgumentList.Arguments[0].Expression), 0),
            InvocationExpressionSyntax routine =>
                (CallShape.NameOf(routine.Expression), routine.ArgumentList.Arguments.Count),
            _ => (null, 0),
        };
        return string.IsNullOrEmpty(name) ? null : type.Declaration(name!, arguments);
    }

    private static bool Ends(MethodDeclarationSyntax method, TypeSource type) =>
        type.EffectsOf(method).Any(effect => effect.Kind is CallKind.End or CallKind.EndLater);
}
