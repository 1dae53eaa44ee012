using System;
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

/// <summary>Part of a reward is computed and never paid, or a case is tested and nothing is done.</summary>
internal sealed class DeadTerm : RewardRule
{
    public const string Id = "GA1006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Dead reward term",
        "'{0}' {1}: the agent never notices it, and optimises what is left",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool ReadsNames => true;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach ((SyntaxNode pay, string why) in Unreached.In(method, context.Type))
            context.Report(Rule, pay.GetLocation(), null, pay.ToString(), why);
        foreach (RewardCall end in method.Ends)
        {
            if (OutOfRange.At(end.Site.Syntax, method) is var (test, range)
                && !method.Terms.Any(term => OutOfRange.At(term.Call.Site.Syntax, method) is var (same, _)
                    && same == test))
                context.Report(
                    Rule, end.Site.Syntax.GetLocation(), null, end.Site.Syntax.ToString(),
                    "runs only if '" + test + "', which never holds: it lies in " + range);
        }

        if (method.Terms.IsEmpty) return;
        foreach (RewardTerm term in method.Terms.Where(_ => method.Trigger == Trigger.Heuristic))
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(),
                "is paid where a person or a script chooses the actions, which no training asks for");
        HashSet<string> words = [.. context.Words(WordLists.Amounts), .. context.Words(WordLists.Fees)];
        foreach (IOperation operation in method.Body.DescendantsAndSelf())
        {
            if (Flaw(operation, method, words) is not { } flaw) continue;
            SyntaxNode at = operation.Syntax is IfStatementSyntax test ? test.Condition : operation.Syntax;
            string named = operation is IVariableDeclaratorOperation local ? local.Symbol.Name : at.ToString();
            context.Report(Rule, at.GetLocation(), null, named, flaw);
        }

        foreach (RewardTerm term in method.Terms)
        {
            if (Overwritten.By(term) is { } over)
                context.Report(
                    Rule, term.Location, over.GetLocation(), term.Call.Site.Syntax.ToString(),
                    "is replaced by '" + over + "' before it is paid");
        }

        foreach (RewardTerm term in method.Terms.Where(term => IsPaidEitherWay(term, method)))
        {
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(),
                "is paid in the other branch as well, so that the test decides nothing");
        }

        foreach ((SyntaxNode floor, ExpressionSyntax charge, string when) in LetOff.In(method, context.Type))
        {
            context.Report(
                Rule, charge.GetLocation(), floor.GetLocation(), charge.ToString(),
                "is let off " + when + ", for the sum is kept from going below 0");
        }

        foreach (RewardTerm term in method.Terms)
        {
            if (SameForOther(term) is { } same)
                context.Report(
                    Rule, term.Location, same.GetLocation(), term.Call.Site.Syntax.ToString(),
                    "is paid for another case as well, so that telling the two apart decides nothing");
        }

        foreach (RewardTerm term in method.Terms)
        {
            if (Factors(term.Value).Select(factor => (factor as IFieldReferenceOperation)?.Field).FirstOrDefault(
                one => one is not null && IsAlwaysZero(one, context.Type)
                    && (term.Value?.Unconverted() is IFieldReferenceOperation
                        || TypeMembers.Initializer(one, default) is not null)) is not { } field) continue;
            context.Report(
                Rule, term.Location, field.Locations.FirstOrDefault(), term.Call.Site.Syntax.ToString(),
                "pays '" + field.Name + "', which is only ever 0");
        }
    }

    public override void CheckType(INamedTypeSymbol type, RuleContext context)
    {
        foreach ((ExpressionSyntax test, string inner, string earlier) in
            type.DeclaringSyntaxReferences.SelectMany(reference => Unreached.Cases(reference.GetSyntax())))
        {
            context.Report(
                Rule, test.GetLocation(), null, test.ToString(),
                "is asked only where '" + earlier + "', which leaves nothing for '" + inner + "'");
        }

        foreach ((BinaryExpressionSyntax test, SyntaxNode raised) in RaisedFirst.In(context.Type))
        {
            context.Report(
                Rule, test.GetLocation(), raised.GetLocation(), test.ToString(),
                "holds whenever it is asked, for '" + raised + "' comes before it");
        }

        foreach ((ExpressionSyntax made, string field, SyntaxNode set) in ReadTooEarly.In(context.Type))
        {
            context.Report(
                Rule, made.GetLocation(), set.GetLocation(), made.ToString(),
                "reads '" + field + "' before it is set, so that it is 0 there");
        }
    }

    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach ((SyntaxNode at, string name, string why) in Unused.Of(type, context))
            context.Report(Rule, at.GetLocation(), null, name, why);
        foreach (InvocationExpressionSyntax call in ThrownAway.In(context.Type))
            context.Report(Rule, call.GetLocation(), null, call.ToString(), "computes a value that nobody keeps");
        var misnamed = new HashSet<RewardTerm>();
        foreach ((RewardTerm pay, string why) in Misnamed.Of(type, context))
        {
            misnamed.Add(pay);
            context.Report(Rule, pay.Location, null, pay.Call.Site.Syntax.ToString(), why);
        }

        foreach (RewardTerm pay in Uncalled.Of(type, context).Where(pay => !misnamed.Contains(pay)))
            context.Report(
                Rule, pay.Location, null, pay.Call.Site.Syntax.ToString(),
                "stands in '" + type.MethodOf(pay)!.Method.Name + "', which no code calls");
        foreach ((SyntaxNode pay, string fee, string why) in UnchargedFees.Of(type, context))
            context.Report(Rule, pay.GetLocation(), null, fee, why);
    }

    // if (near) SetReward(0.1f); else SetReward(0.1f);
    private static bool IsPaidEitherWay(RewardTerm term, MethodLedger method)
    {
        if (!term.Amount.IsConstant || term.Via is not null || term.Kind == CallKind.Return) return false;
        if (term.Call.Site.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not { } statement) return false;
        SyntaxNode branch = statement.Parent is BlockSyntax block ? block : statement;
        if (branch.Parent is not IfStatementSyntax { Else.Statement: { } other } test || test.Statement != branch)
            return false;
        RewardTerm[] here = [.. In(branch)], there = [.. In(other)];
        return other is not IfStatementSyntax && here.Length == 1 && there.Length == 1
            && there[0].Amount == term.Amount && there[0].Kind == term.Kind && there[0].Receiver == term.Receiver
            && there[0].EndsAfter == term.EndsAfter && !there[0].Call.Site.Syntax.Ancestors()
                .TakeWhile(node => node != other).Any(node => node is IfStatementSyntax or SwitchStatementSyntax);

        IEnumerable<RewardTerm> In(SyntaxNode part) =>
            method.Terms.Where(one => part.Span.Contains(one.Location.SourceSpan));
    }

    // case Won: return player == 0 ? 1 : -1; case Lost: return player == 0 ? 1 : -1; the earlier of the two. What is
    // as plain as a number may be meant for both.
    private static SyntaxNode? SameForOther(RewardTerm term)
    {
        if ((term.Value?.Syntax ?? term.Call.Site.Syntax) is not ExpressionSyntax value) return null;
        if (value.FirstAncestorOrSelf<ConditionalExpressionSyntax>() is not { } choice) return null;
        SyntaxNode? part = choice.Ancestors().FirstOrDefault(
            node => node is SwitchSectionSyntax or SwitchExpressionArmSyntax or MemberDeclarationSyntax);
        return part switch
        {
            SwitchSectionSyntax { Parent: SwitchStatementSyntax all } section => all.Sections
                .TakeWhile(other => other != section).FirstOrDefault(
                    other => AreSame(other.Statements, section.Statements)),
            SwitchExpressionArmSyntax { WhenClause: null, Parent: SwitchExpressionSyntax all } arm => all.Arms
                .TakeWhile(other => other != arm).FirstOrDefault(
                    other => other.WhenClause is null && SyntaxFactory.AreEquivalent(other.Expression, arm.Expression)),
            _ => null,
        };

        static bool AreSame(SyntaxList<StatementSyntax> a, SyntaxList<StatementSyntax> b) =>
            a.Count == b.Count && a.Zip(b, (one, other) => SyntaxFactory.AreEquivalent(one, other)).All(same => same);
    }

    // 0.1f * combo is 0 where one of its factors is.
    private static IEnumerable<IOperation> Factors(IOperation? value) => value?.Unconverted() switch
    {
        null => [],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
            Factors(product.LeftOperand).Concat(Factors(product.RightOperand)),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => Factors(minus.Operand),
        var one => [one],
    };

    // A private field that nobody can set but the class, which sets it to 0 alone.
    private static bool IsAlwaysZero(IFieldSymbol field, TypeSource type) =>
        field is { DeclaredAccessibility: Accessibility.Private, IsConst: false, HasConstantValue: false }
        && (ValueParts.IsFloating(field.Type) || ValueParts.IsInteger(field.Type)) && field.GetAttributes().IsEmpty
        && SymbolEqualityComparer.Default.Equals(field.ContainingType, type.Type)
        && type.Assigned(field.Name).All(value => value is not null && Literals.Number(value) is 0)
        && field.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .OfType<VariableDeclaratorSyntax>().All(
                declared => declared.Initializer is null || Literals.Number(declared.Initializer.Value) is 0);

    private static string? Flaw(IOperation operation, MethodLedger method, HashSet<string> words) => operation switch
    {
        IVariableDeclaratorOperation local when IsUnpaid(local.Symbol, method, words) => "is computed and never paid",
        IExpressionStatementOperation statement when IsArithmetic(statement.Operation) =>
            "computes a value that nobody keeps",
        IConditionalOperation { WhenFalse: null } test when IsEmpty(test) => "is tested and then nothing is paid",
        IConditionalOperation { Syntax: IfStatementSyntax test } when IsTestedBefore(test) =>
            "was tested a branch before, so that this branch never runs",
        _ => null,
    };

    private static bool IsUnpaid(ILocalSymbol local, MethodLedger method, HashSet<string> words) =>
        (ValueParts.IsFloating(local.Type) || ValueParts.IsInteger(local.Type))
        && (words.Any(word => local.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            || IsAsOneThatIsPaid(local, method)
            // What a method computes that is for nothing but a reward.
            || (RewardEvidence.Is(method.Method) && method.Locals.Changes(local) is { Count: 1 } once
                && once[0] is IVariableDeclaratorOperation
                {
                    Initializer.Value: IBinaryOperation or IInvocationOperation,
                }))
        && method.Locals.Of(local).Any(value => value.ConstantValue is not { HasValue: true, Value: 0 or 0f or 0d })
        && !method.Body.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(
            reference => SymbolEqualityComparer.Default.Equals(reference.Local, local) && IsRead(reference));

    // energyTerm and jerkTerm, of which one is paid: they are called alike.
    private static bool IsAsOneThatIsPaid(ILocalSymbol local, MethodLedger method)
    {
        string[] words = [.. NameWords.Of(local.Name)];
        if (words.Length < 2 || words[words.Length - 1].Length < 4) return false;
        return method.Terms.Any(term => term.Value is { } value && ValueParts.Of(value, method.Locals)
            .OfType<ILocalReferenceOperation>().Any(
                paid => !SymbolEqualityComparer.Default.Equals(paid.Local, local)
                    && NameWords.Of(paid.Local.Name).ToArray() is { Length: > 1 } others
                    && others[others.Length - 1] == words[words.Length - 1]));
    }

    private static bool IsRead(ILocalReferenceOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment =>
            assignment.Target != reference || assignment.Parent is not IExpressionStatementOperation,
        ICompoundAssignmentOperation compound =>
            compound.Target != reference || compound.Parent is not IExpressionStatementOperation,
        IIncrementOrDecrementOperation step => step.Parent is not IExpressionStatementOperation,
        _ => true,
    };

    // if (a > 1) ... else if (a > 1) ...
    private static bool IsTestedBefore(IfStatementSyntax test)
    {
        string condition = Places.Of(test.Condition).Text;
        if (test.Condition.DescendantNodesAndSelf().Any(
            node => node is AssignmentExpressionSyntax
                || (node is InvocationExpressionSyntax call
                    && !KnownFrameworks.Words.LookUps.Contains(CallShape.NameOf(call.Expression) ?? ""))))
            return false;
        for (SyntaxNode at = test; at.Parent is ElseClauseSyntax { Parent: IfStatementSyntax earlier }; at = earlier)
        {
            if (Places.Of(earlier.Condition).Text == condition) return true;
        }

        return false;
    }

    // Mathf.Clamp(reward, 0, 1); on a line of its own.
    private static bool IsArithmetic(IOperation operation) =>
        CallShape.Of(operation) is { } call && ValueParts.IsArithmetic(call) && ValueParts.IsFloating(operation.Type);

    // A comment says that it is meant, and a call may be made for its effect.
    private static bool IsEmpty(IConditionalOperation test) =>
        test.Syntax is IfStatementSyntax { Statement: BlockSyntax { Statements.Count: 0 } block }
        && block.DescendantTrivia().All(trivia => string.IsNullOrWhiteSpace(trivia.ToString()))
        && test.Condition.DescendantsAndSelf().All(
            part => part is not IAssignmentOperation && IsTestOrNoCall(part));

    private static bool IsTestOrNoCall(IOperation part) =>
        CallShape.Of(part) is not { } call || KnownFrameworks.Words.TagTests.ContainsKey(call.Name);
}
