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
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>Progress is measured from a value that belongs to another episode or to another target.</summary>
internal sealed class StaleBaseline : RewardRule
{
    public const string Id = "GA3020";

    private const string FirstStep = "the first step of an episode is paid for a way that nobody went in it";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Baseline of another episode or target",
        "'{0}' measures from '{1}', which {2}: {3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods)
        {
            if (method.Trigger is not (Trigger.Step or Trigger.Frame or Trigger.Stay or Trigger.Unknown)) continue;
            var reported = new HashSet<string>();
            foreach (IBinaryOperation none in method.Terms.IsEmpty ? [] : Nothing(method))
            {
                context.Report(
                    Rule, none.Syntax.GetLocation(), null, none.Syntax.ToString(), none.RightOperand.Syntax.ToString(),
                    "was made the same just before", "the difference is always 0");
            }

            foreach (RewardTerm term in method.Terms)
            {
                if (FrozenBaselines.Of(term, method, context) is { } frozen && reported.Add(frozen.Name))
                {
                    context.Report(
                        Rule, term.Location, Related.Of(frozen, context.Type),
                        term.Call.Site.Syntax.ToString(), frozen.Name, "no step moves",
                        "what was reached once is paid again at every step");
                    continue;
                }

                if (Twice(term, method, context.Type) is { } twice
                    && reported.Add(twice.LeftOperand.Syntax.ToString()))
                {
                    context.Report(
                        Rule, term.Location, null, term.Call.Site.Syntax.ToString(),
                        twice.LeftOperand.Syntax.ToString(),
                        "is measured before the physics has moved anything, as '" + twice.RightOperand.Syntax + "' is",
                        "the two are always equal");
                    continue;
                }

                // The one controller that an object fills is its own.
                if (!term.Receiver.IsSelf && type.Terms.Any(other => other.Receiver != term.Receiver)) continue;
                foreach (IMemberReferenceOperation last in BaselinesOf(term, method))
                {
                    string field = last.Member.Name;
                    if (IsFirstStepApart(field, method, context.Type)
                        || IsStartedByFlag(field, method, context.Type)
                        || IsHeld(field, term, context.Type)) continue;
                    // What goes there and what comes back measure from the same.
                    if (reported.Contains(field)) continue;
                    if (Wrong(last, term, method, context) is not var (wrong, harm, places)) continue;
                    context.Report(
                        Rule, term.Location, places.And(field, context.Type), term.Call.Site.Syntax.ToString(),
                        last.Syntax.ToString(), wrong, harm);
                    reported.Add(field);
                    break;
                }
            }
        }
    }

    // And where it is to be mended.
    private static (string Wrong, string Harm, Related Places)? Wrong(
        IMemberReferenceOperation last, RewardTerm term, MethodLedger method, RuleContext context)
    {
        string field = last.Member.Name;
        IReadOnlyList<SyntaxNode> measured = Measured(last.Member, method, context.Type);
        // Without a start of its own, somebody else may reset the agent.
        if (context.Type.EpisodeBegin is { } start && method.Trigger != Trigger.Unknown)
        {
            string begin = start.Identifier.ValueText;
            IReadOnlyList<SyntaxNode> order = Unrolled.Of(start, context.Type);
            bool isSet = context.Type.WrittenBy(start).Contains(field) || MayCallBack(start, context.Type);
            // Whoever is told of the start, or sets it at any time, may set it back.
            if (Owner(last) is { } owner)
                isSet |= order.SelectMany(node => node.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>().Any(
                        of => of.Identifier.ValueText == owner)
                    || Writes.Of(last.Member.ContainingType, field).Any(one => !SetUpCode.Holds(one.Member));
            if (!isSet && Moves(order, measured, start, context))
                return (begin + " does not set", FirstStep, ((Related)start.Identifier.GetLocation()).And(
                    order.Where(node => Unrolled.Moved(node, context.Type.Words).Any())));
            if (BaselineOrder.SetTooEarly(field, order, context) is { } early)
                return (begin + " sets before it moves what is measured", FirstStep, early.GetLocation());
            if (IsSubtracted(last) && measured.Any(part => IsLength(part, context))
                && NoMeasure(field, order) is { } constant)
                return (begin + " sets to " + constant + " whatever is measured then", FirstStep,
                    constant.GetLocation());
        }
        if (IsSubtracted(last) && BranchBaselines.Entered(field, term, method, context) is { } entered)
            return ("nothing measures anew at '" + entered + "'",
                "the first step after it is paid or charged for a way that nobody went", entered.GetLocation());
        return (BaselineOrder.Switch(field, measured, method, context)
            ?? ToldMoves.Of(field, measured, method, context)) is { } switched
            ? ("keeps the way to the last one past '" + switched + "'",
                "the step after it is paid or charged for a way that nobody went", switched.GetLocation())
            : null;
    }

    // now - last, or a test of the two.
    private static IEnumerable<IMemberReferenceOperation> BaselinesOf(RewardTerm term, MethodLedger method) =>
        Pairs(term, method).SelectMany(part => new[] { part.LeftOperand, part.RightOperand })
            .SelectMany(side => Measures(side, method)).OfType<IMemberReferenceOperation>()
            .Where(last => IsBaseline(last, method) && IsKept(last, method));

    // before = ...; AddForce(...); after = ...; before - after
    private static IBinaryOperation? Twice(RewardTerm term, MethodLedger method, TypeSource type) =>
        Pairs(term, method).FirstOrDefault(pair => SameMoment.Is(pair, method, type));

    // last = now; float gain = now - last;
    private static IEnumerable<IBinaryOperation> Nothing(MethodLedger method) =>
        method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().Where(
            pair => pair.OperatorKind == BinaryOperatorKind.Subtract
                && ValueParts.Held(pair.LeftOperand) is IMemberReferenceOperation or ILocalReferenceOperation
                && ValueParts.Held(pair.RightOperand) is IMemberReferenceOperation or ILocalReferenceOperation
                && JustSet.AreEqual(
                    Places.Of(pair.LeftOperand.Syntax), Places.Of(pair.RightOperand.Syntax), pair.Syntax));

    private static IEnumerable<IBinaryOperation> Pairs(RewardTerm term, MethodLedger method)
    {
        IEnumerable<IOperation> subtracted = term.Value is null ? [] : ValueParts.Of(term.Value, method.Locals)
            .OfType<IBinaryOperation>().Where(part => part.OperatorKind == BinaryOperatorKind.Subtract);
        IEnumerable<IOperation> compared = Deciders.Guards(term, method).SelectMany(method.Locals.Sources)
            .OfType<IBinaryOperation>().Where(
                part => part.OperatorKind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                    or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                    or BinaryOperatorKind.Subtract);
        return subtracted.Concat(compared).Cast<IBinaryOperation>();
    }

    // A number, or the earlier position from which one is measured.
    private static IEnumerable<IOperation> Measures(IOperation operand, MethodLedger method)
    {
        IOperation measure = ValueParts.Held(operand);
        // float before = (goal - lastPosition).magnitude;
        if (measure is ILocalReferenceOperation local && method.Locals.Only(local.Local) is { } given
            && Way(given) is { } kept) return kept;
        if (Way(measure) is { } way) return way;
        return CallShape.Of(measure) is { Name: "Distance" or "DistanceTo", Arguments: var ends }
            ? ends.Select(ValueParts.Held)
            : measure is IMemberReferenceOperation { Instance: IMemberReferenceOperation whole, Member.Name: var axis }
                && axis is "x" or "y" or "z" or "X" or "Y" or "Z"
            ? [whole]
            : [measure];
    }

    // meter.lastDistance: the member of the own object that names whose it is.
    private static string? Owner(IMemberReferenceOperation last) =>
        last.Instance is IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field.Name: var owner }
            ? owner : null;

    private static IOperation[]? Way(IOperation measure) => measure.Unconverted() is IPropertyReferenceOperation
    {
        Property.Name: "magnitude" or "sqrMagnitude", Instance: { } vector,
    } && vector.Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } way
        ? [ValueParts.Held(way.LeftOperand), ValueParts.Held(way.RightOperand)]
        : null;

    // The step that pays sets it to what it measured.
    private static bool IsBaseline(IMemberReferenceOperation last, MethodLedger method) =>
        last is IFieldReferenceOperation or IPropertyReferenceOperation { Property.SetMethod: not null }
        && (last.Instance is IInstanceReferenceOperation || Owner(last) is not null) && !last.Member.IsStatic
        && (ValueParts.HoldsNumbers(last.Type)
            || (last.Type is { IsValueType: true, Name: var of } && KnownFrameworks.Words.Geometry.Contains(of)))
        && Assigned(last.Member, method).Any(value => !value.ConstantValue.HasValue);

    // What is measured anew before it is read is the present value.
    private static bool IsKept(IMemberReferenceOperation read, MethodLedger method) =>
        !method.Operations.OfType<ISimpleAssignmentOperation>().Any(
            set => ValueParts.Held(set.Target) is IMemberReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Member, read.Member)
                && set.Syntax.SyntaxTree == read.Syntax.SyntaxTree && set.Syntax.Span.End < read.Syntax.SpanStart
                && set.Syntax.FirstAncestorOrSelf<BlockSyntax>()?.Span.Contains(read.Syntax.Span) == true);

    private static IEnumerable<IOperation> Assigned(ISymbol field, MethodLedger method) =>
        method.Operations.OfType<ISimpleAssignmentOperation>()
            .Where(assignment => ValueParts.Held(assignment.Target) is IMemberReferenceOperation target
                && SymbolEqualityComparer.Default.Equals(target.Member, field))
            .Select(assignment => assignment.Value);

    // What the baseline is set to in the step, through locals and own helpers.
    private static IReadOnlyList<SyntaxNode> Measured(ISymbol field, MethodLedger method, TypeSource type) =>
        Assigned(field, method).SelectMany(method.Locals.Sources).Select(source => source.Syntax)
            .SelectMany(syntax => BaselineOrder.WithHelpers(syntax, type)).Distinct().ToList();

    // It puts the agent or what is measured somewhere else.
    private static bool Moves(
        IReadOnlyList<SyntaxNode> order, IReadOnlyList<SyntaxNode> measured, MethodDeclarationSyntax start,
        RuleContext context)
    {
        if (order.SelectMany(node => Unrolled.Moved(node, context.Type.Words)).Any()) return true;
        if (measured.Any(IsAngle) && order.Any(Turns)) return true;
        // gold = game.Gold; at the start, and lives = game.Lives; in a step: of the same game, which begins anew.
        HashSet<string> roots = [.. measured.OfType<MemberAccessExpressionSyntax>()
            .Select(part => Places.Of(part).Root)];
        if (order.OfType<AssignmentExpressionSyntax>().Any(set => set.Right is MemberAccessExpressionSyntax { } read
            && set.IsKind(SyntaxKind.SimpleAssignmentExpression) && roots.Contains(Places.Of(read).Root)
            && context.Type.Type.GetMembers(Places.Of(read).Root).Any())) return true;
        var fields = new HashSet<string>(measured.OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText)
            .Where(name => context.Type.Type.GetMembers(name).OfType<IFieldSymbol>().Any()));
        return context.Type.WrittenBy(start).Overlaps(fields);
    }

    private static bool IsAngle(SyntaxNode part) => part is InvocationExpressionSyntax call
        && CallShape.NameOf(call.Expression) is "Angle" or "SignedAngle" or "DeltaAngle" or "Dot" or "AngleTo";

    private static bool Turns(SyntaxNode node) => node is AssignmentExpressionSyntax { Left: var left }
        && CallShape.NameOf(left) is { } name && KnownFrameworks.Words.Orientations.Contains(name);

    // A helper of another object may call back.
    private static bool MayCallBack(MethodDeclarationSyntax start, TypeSource type)
    {
        HashSet<string> locals = LocalNames.In(start);
        return start.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => Places.OfReceiver(call).IsSelf
                && call.Expression is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax }
                && CallShape.NameOf(call.Expression) is { } name && !locals.Contains(name)
                && type.Declaration(call) is null);
    }

    private static bool IsSubtracted(IMemberReferenceOperation last) =>
        last.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract };

    private static bool IsLength(SyntaxNode part, RuleContext context) =>
        part is ExpressionSyntax expression && CallShape.NameOf(expression) is { } name
        && context.Words(WordLists.Lengths).Contains(name);

    // last = 0f, last = float.MaxValue: no way has that length at the start.
    private static ExpressionSyntax? NoMeasure(string field, IReadOnlyList<SyntaxNode> order)
    {
        List<ExpressionSyntax> set = order.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => CallShape.NameOf(assignment.Left) == field).Select(assignment => assignment.Right)
            .ToList();
        return set.Count == 1 && (Literals.Number(set[0]) is 0
            || CallShape.NameOf(set[0]) is "MaxValue" or "Infinity" or "PositiveInfinity")
            ? set[0]
            : null;
    }

    // if (StepCount > 1), if (last > 0), if (last != float.MaxValue): the first step is treated apart.
    private static bool IsFirstStepApart(string field, MethodLedger method, TypeSource type) =>
        method.Body.DescendantsAndSelf().OfType<IConditionalOperation>().Any(
            test => test.Condition.DescendantsAndSelf().Any(
                part => KnownFrameworks.Words.StepCounts.Contains(Places.Of(part.Syntax).Text)
                    || (IsFirst(part) && IsAnew(part, type))
                    || (part is IBinaryOperation comparison && IsAgainstConstant(comparison, field)
                        && IsForgotten(field, type))));

    // if (first) { last = now; first = false; } without a start that raises it is apart once in the program's life.
    private static bool IsAnew(IOperation flag, TypeSource type) =>
        flag is not IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: IFieldSymbol field }
        || type.EpisodeBegin is null || type.WrittenAtEpisodeBegin().Contains(field.Name);

    // Without a start that sets it to nothing, only the first step of all is apart.
    private static bool IsForgotten(string field, TypeSource type) =>
        type.Type.GetMembers(field).Select(TypeMembers.TypeOf).FirstOrDefault()
            is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
        || type.EpisodeBegin is null || type.WrittenAtEpisodeBegin().Contains(field);

    // if (holding) reward = price - entry, where whoever sets the entry sets the flag that an episode begins without.
    private static bool IsHeld(string field, RewardTerm term, TypeSource type)
    {
        var flags = new HashSet<string>(term.Guards.SelectMany(fact => fact.Subject.Names)
            .Where(name => name != field && type.WrittenAtEpisodeBegin().Contains(name)));
        Write[] set = [.. type.WritesOf(field)];
        return flags.Count > 0 && set.Length > 0 && set.All(write =>
            write.Site.FirstAncestorOrSelf<BlockSyntax>() is { } block
            && Writes.In(block).Any(other => flags.Contains(other.Name)));
    }

    // if (!started) { last = now; started = true; }, where the start of an episode lowers the flag.
    private static bool IsStartedByFlag(string field, MethodLedger method, TypeSource type) =>
        method.Operations.OfType<ISimpleAssignmentOperation>()
            .Where(set => ValueParts.Held(set.Target) is IMemberReferenceOperation target
                && target.Member.Name == field)
            .SelectMany(set => Branches.Around(set.Syntax)).Any(test =>
                (test.Condition is PrefixUnaryExpressionSyntax not ? not.Operand : test.Condition)
                    is IdentifierNameSyntax { Identifier.ValueText: var flag }
                && type.WrittenAtEpisodeBegin().Contains(flag)
                && Writes.In(test.Branch).Any(write => write.Name == flag));

    private static bool IsFirst(IOperation part) =>
        part is IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag
        && NameWords.Of(flag.Member.Name).Any(word => word is "first" or "initial" or "initialized" or "initialised");

    private static bool IsAgainstConstant(IBinaryOperation comparison, string field) =>
        (IsOf(comparison.LeftOperand, field) && IsConstant(comparison.RightOperand))
        || (IsOf(comparison.RightOperand, field) && IsConstant(comparison.LeftOperand));

    private static bool IsOf(IOperation operand, string field) => Places.Of(operand.Syntax).Text == field;

    private static bool IsConstant(IOperation operand) =>
        operand.ConstantValue.HasValue || Places.Of(operand.Syntax).Last.Name is "Infinity" or "MaxValue" or "MinValue";
}
