using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Builds the ledger of one body from its operations and its control-flow graph.</summary>
internal static class MethodLedgerBuilder
{
    // More events than this in one body is generated code, and pairs of them cost their square.
    private const int MaxEvents = 300;

    /// <summary>The ledger; null where the body neither pays nor ends anything.</summary>
    /// <param name="method">The method, or the owner of the lambda or local function.</param>
    /// <param name="body">The body before lowering.</param>
    /// <param name="graph">Makes the body's control-flow graph, if it is needed.</param>
    /// <param name="type">The sources of the type that the method belongs to.</param>
    public static MethodLedger? Build(
        IMethodSymbol method, IOperation body, Func<ControlFlowGraph?> graph, TypeSource type)
    {
        var lazy = new Lazy<LocalValues>(() => new LocalValues(body));
        var events = new EventMap(body, method, lazy, type);
        if (events.All.All(item => item.IsTested) || events.Count > MaxEvents) return null;
        var effect = new StepEffect(events, type, body);
        if (graph() is not { } built) return null;
        PathAnalysis paths = PathAnalysis.Run(built, effect);
        LocalValues locals = lazy.Value;
        var amounts = new AmountReader(locals, type);
        var terms = new Dictionary<int, RewardTerm>();
        var sums = new HashSet<int>(events.All.Where(item => item.IsSum).Select(item => item.Id));
        Trigger trigger = type.TriggerOf(method);
        CallersOf callers = trigger == Trigger.Unknown ? type.Callers(method) : CallersOf.Nobody;
        if (trigger == Trigger.Unknown) trigger = callers.Trigger;
        // What the callers' tests ask for, the method itself may use up.
        bool usesUp = callers.Consumed || (!callers.Guards.IsEmpty && Consumption.DoesMore(body.Syntax));
        // What was paid before a pause is forgotten after it, and ended by nothing.
        bool pauses = body.Syntax.DescendantNodes().Any(node => node is YieldStatementSyntax or AwaitExpressionSyntax);
        HashSet<string> written = [.. Writes.In(body.Syntax).Select(write => write.Name)];
        bool flagged = events.All.Any(item => item.Kind == CallKind.EndLater);
        ImmutableArray<Fact> ofPayer = type.Paid.GuardsOf(method).Concat(callers.Guards).ToImmutableArray();
        var hazards = new Dictionary<(int, int), PathHazard>();
        paths.Visit((item, state) =>
        {
            if (!item.Kind.Pays()) return;
            if (!terms.ContainsKey(item.Id)) terms.Add(item.Id, Term(item, state));
            foreach (PathHazard hazard in Hazards(item, state, effect, terms[item.Id]))
                hazards[(hazard.First.SourceSpan.Start, item.Id)] = hazard;
        });
        return new MethodLedger(
            method, trigger, body, locals,
            terms.Where(term => !sums.Contains(term.Key)).Select(term => term.Value)
                .OrderBy(term => term.Location.SourceSpan.Start).ToImmutableArray(),
            // What a helper ends of another is that helper's.
            events.All.Where(item => !item.Kind.Pays() && !item.IsTested
                    && (!item.IsForeign || item.Call.Receiver.IsSelf))
                .Select(item => item.Call).ToImmutableArray(),
            hazards.Values.OrderBy(hazard => hazard.Second.SourceSpan.Start).ToImmutableArray(),
            paths.IsComplete);

        RewardTerm Term(PathEvent item, PathState state)
        {
            HelperEffect? helper = item.Effect;
            Amount amount = Paid(item, amounts);
            // A number of the settings is no state.
            Reads reads = amount.IsConstant ? Reads.Nothing : DependenceReader.Read(item.Call.Amount, locals, type);
            SyntaxNode site = item.Call.At;
            FactSet guards = SyntaxGuards.Alternatives(site, body.Syntax)
                .Aggregate(state.Tested, (facts, fact) => facts.WithTested(fact));
            guards = ofPayer.Aggregate(guards, (facts, fact) => facts.WithTested(fact));
            guards = guards.Facts.SelectMany(fact => Meaning(fact, locals))
                .Aggregate(guards, (facts, fact) => facts.WithTested(fact));
            guards = guards.Facts.SelectMany(fact => Left(fact, guards.Facts))
                .Aggregate(guards, (facts, fact) => facts.WithTested(fact));
            if (helper is not null) guards = helper.Guards.Aggregate(guards, (facts, fact) => facts.WithTested(fact));
            if (NarrowedAmounts.By(guards.Facts, amounts.Read) is { } known)
                amount = Paid(item, new AmountReader(locals, type, known));
            // agents[i], where i goes on: what was paid before is another's, and ended by nothing.
            bool isAnother = item.Call.Receiver.Names.Any(written.Contains);
            // while (alive) of a life: it goes on, and is over with it.
            ImmutableArray<Fact> asked = guards.Facts.Where(fact => !IsOfLife(fact.Condition)).ToImmutableArray();
            bool endsAfter = item.Kind != CallKind.Return && (pauses || isAnother
                ? events.EndsBeside(item)
                : paths.AtExit is { } exit && !exit.HasBehind(item.Id));
            endsAfter |= item.Kind is CallKind.Return or CallKind.Part && ReturnedReward.SaysOver(item.Call.Site);
            endsAfter |= flagged && !pauses && !isAnother && events.IsOverBefore(item);
            endsAfter |= helper is { EndsAfter: true } || (flagged && guards.Facts.Any(SaysOver))
                || type.Ends.Follows(guards.Facts, site)
                || (site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } declared
                    && type.OnlyCall(declared) is { } call && type.Ends.Follows(guards.Facts, declared, call));
            endsAfter |= trigger == Trigger.Step && RewardEvidence.PlaysLife(method)
                && !site.Ancestors().Any(RewardEvidence.IsLife);
            return new RewardTerm(
                item.Call, amount, reads, asked, trigger, endsAfter,
                usesUp || Consumption.IsConsumed(item.Call.Site.Syntax, type.Words, type.Type)
                || (helper is not null && Consumption.IsConsumed(helper.Site, type.Words, type.Type))
                || Consumption.IsLatched(guards.Facts, body.Syntax), item.Helper)
            {
                Origin = helper?.Site,
            };
        }
    }

    private static Amount Paid(PathEvent item, AmountReader amounts) => item.Amount is { } helped
        ? helped(amounts)
        : amounts.Read(item.Call.Amount) * Amount.Of(item.Call.Factor);

    private static bool IsOfLife(SyntaxNode condition) => condition.Ancestors().FirstOrDefault(
        around => around is StatementSyntax) is { } loop && RewardEvidence.IsLife(loop) && loop switch
        {
            WhileStatementSyntax { Condition: var goesOn } => goesOn.Contains(condition),
            ForStatementSyntax { Condition: { } goesOn } => goesOn.Contains(condition),
            _ => false,
        };

    // bool opened = near && !open; if (opened) ...: what a flag was made of held when it was made.
    private static IEnumerable<Fact> Meaning(Fact fact, LocalValues locals, int depth = 2)
    {
        if (depth == 0 || fact.Flag is not { } holds) return [];
        if (fact.Subject.Parts.Length != 1 || locals.Named(fact.Subject.Text) is not { } local) return [];
        if (locals.Only(local) is not { } made) return [];
        if (made.Syntax is not ExpressionSyntax condition || condition is InvocationExpressionSyntax) return [];
        List<Fact> found = [.. SyntaxGuards.Of(condition, holds)];
        return found.Concat(found.SelectMany(one => Meaning(one, locals, depth - 1)));
    }

    // !(playing && slow), where it is playing: it is not slow.
    private static IEnumerable<Fact> Left(Fact fact, IReadOnlyCollection<Fact> known)
    {
        if (fact.Condition is not BinaryExpressionSyntax both) return [];
        if (!both.IsKind(SyntaxKind.LogicalAndExpression)) return [];
        if (!new Fact(fact.Subject, string.Empty, Relation.Equal, true, both).Excludes(fact)) return [];
        Fact[] open = [.. SyntaxGuards.Of(both, true).Where(part => !known.Any(part.SameAs))];
        return open.Length == 1 ? [ConditionFacts.Negate(open[0])] : [];
    }

    // if (done) reward = 1: what the step returns as its end is true there.
    private static bool SaysOver(Fact fact) =>
        fact is { Relation: Relation.Equal, Value: true, Aspect.Length: 0, Subject.Parts.Length: 1 }
        && EndFlag.IsNamed(fact.Subject.Last.Name);

    // What is named "Colony" is hardly what is tagged "Food", and so on for other marks of one thing.
    private static bool AreOfOtherThings(PathEvent earlier, RewardTerm later)
    {
        SyntaxNode site = earlier.Call.Site.Syntax;
        if (site.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Body is not { } body) return false;
        Fact[] marks = [.. SyntaxGuards.Of(site, body).Where(IsOfOwner)
            .Where(fact => !later.Guards.Any(fact.SameAs))];
        return marks.Length > 0 && later.Guards.Where(IsOfOwner).Any(fact => marks.Any(
            other => other.Subject.Owner == fact.Subject.Owner && other.Subject.Last.Name != fact.Subject.Last.Name));
    }

    // What the round before paid in a loop over agents is another agent's.
    private static bool AreOfOtherRounds(PathEvent earlier, PathEvent item) =>
        earlier.Call.Site.Syntax.SpanStart > item.Call.Site.Syntax.SpanStart
        && item.Call.Site.Syntax.Ancestors().Any(
            loop => ManyRewards.IsOverAgents(loop) && loop.Span.Contains(earlier.Call.Site.Syntax.Span));

    private static bool IsOfOwner(Fact fact) => fact.Subject.Owner is not null && Marks.IsName(fact);

    // CheckFall(); AddReward(-0.01f); where the helper ends the episode under a test of its own and gives nothing back.
    private static bool FollowsTestedHelper(PathEvent earlier, PathEvent item)
    {
        if (earlier.Effect is not { Surely: true } || !earlier.Kind.EndsNow()) return false;
        if (earlier.Call.Site is not IInvocationOperation { TargetMethod.ReturnsVoid: true } call) return false;
        if (call.Syntax.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } first) return false;
        StatementSyntax? second = block.Statements.FirstOrDefault(
            statement => statement.SpanStart > first.SpanStart && statement.Span.Contains(item.Call.Site.Syntax.Span));
        return second is ExpressionStatementSyntax && block.Statements
            .SkipWhile(statement => statement != first).Skip(1).TakeWhile(statement => statement != second)
            .All(statement => statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax);
    }

    private static IEnumerable<PathHazard> Hazards(PathEvent item, PathState state, StepEffect effect, RewardTerm term)
    {
        if (item.Kind == CallKind.Part) yield break;
        foreach (int id in state.Behind)
        {
            PathEvent earlier = effect.Event(id);
            // A sum is paid where it is handed on, not where it grows.
            if (earlier.Kind == CallKind.Part) continue;
            bool endsAll = !earlier.Concerns(item) && ForeignEnds.EndAllOf(earlier, item);
            if ((!endsAll && !earlier.Concerns(item)) || earlier.Call.Site == item.Call.Site) continue;
            if (AreOfOtherThings(earlier, term) || AreOfOtherRounds(earlier, item)) continue;
            HazardKind? kind = earlier.Kind.EndsNow() ? HazardKind.RewardAfterEnd
                : earlier.Kind.Pays() && item.Kind.Replaces() ? HazardKind.SetErases
                : null;
            if (kind is not { } known) continue;
            yield return new PathHazard(
                known, earlier.Call, item.Call, !endsAll && earlier.Surely && item.Surely, term.EndsAfter)
            {
                IsLikely = item.Surely && (endsAll || earlier.IsForeign || FollowsTestedHelper(earlier, item)),
                IsTested = earlier.IsTested,
            };
        }
    }
}
