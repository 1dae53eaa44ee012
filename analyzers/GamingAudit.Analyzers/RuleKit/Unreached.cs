using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Pays that stand in a method and that no path of it comes to.</summary>
internal static class Unreached
{
    // A method with more is more than a stand-in for a test that nobody has written.
    private const int MostReturns = 8;

    /// <summary>Each pay, and why it is never paid.</summary>
    public static IEnumerable<(SyntaxNode Pay, string Why)> In(MethodLedger method, TypeSource type)
    {
        if (!method.IsComplete) yield break;
        var paid = new HashSet<SyntaxNode>(method.Terms.Select(term => term.Call.Site.Syntax));
        var sums = new HashSet<ISymbol?>(
            method.Terms.Where(term => term.Kind == CallKind.Part).Select(term => Sum(term.Call.Site))
                .Concat(method.Body.DescendantsAndSelf().Select(Handed)),
            SymbolEqualityComparer.Default);
        foreach (IOperation operation in method.Body.DescendantsAndSelf())
        {
            bool isAnyResult = IsReturned(operation, method);
            bool isResult = isAnyResult && operation.ConstantValue.HasValue;
            if (!(isAnyResult || Pays(operation, sums, type)) || IsInFunction(operation, method)) continue;
            SyntaxNode site = operation.Syntax;
            List<BranchTest> tests = Branches.Around(site).ToList();
            if (isAnyResult)
            {
                if (operation.Number() != 0 && NeverRaised(tests, method, type) is IdentifierNameSyntax name
                    && Setter(name, type) is { } setter)
                    yield return (site, "is paid only if '" + name + "', which only '" + setter
                        + "' sets, and no code calls that");
                if (!isResult) continue;
            }

            if (Failing(tests) is { } test)
                yield return (site, "is paid only where '" + test + "' comes out otherwise, which it never does");
            else if (!isResult && NeverRaised(tests, method, type) is { } flag)
                yield return (site, "is paid only if '" + flag + "', which "
                    + (flag is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
                        ? Unset(flag, type) : "is always false"));
            else if (!paid.Contains(site) && Contradiction(tests) is var (inner, outer))
                yield return (site, "is paid only if '" + inner + "' and '" + outer + "', which never hold together");
            else if (OutOfRange.At(site, method) is var (beyond, range))
                yield return (site, "is paid only if '" + beyond + "', which never holds: it lies in " + range);
            else if (Refuted(tests, type) is { } set)
                yield return (site, "is paid only if '" + set + "', which was just set otherwise");
            else if (Asked(site, method, type) is { Count: > 0 } asked
                && Contradiction([.. tests, .. asked]) is var (here, there))
                yield return (site, "is paid only if '" + here + "', and its method is called only if '" + there + "'");
        }
    }

    /// <summary>
    /// Each test of a chain that an earlier one leaves nothing to: if (x &lt; 5) ... else if (x &lt; 2) ...; with what
    /// it contradicts.
    /// </summary>
    public static IEnumerable<(ExpressionSyntax Test, string Inner, string Outer)> Cases(SyntaxNode node)
    {
        foreach (IfStatementSyntax test in node.DescendantNodes().OfType<IfStatementSyntax>()
            .Where(one => one.Parent is ElseClauseSyntax))
        {
            // The chain alone: nothing is written between its tests.
            var chain = new List<BranchTest> { new(test.Condition, true, test.Statement) };
            for (SyntaxNode at = test; at.Parent is ElseClauseSyntax { Parent: IfStatementSyntax outer }; at = outer)
                chain.Add(new BranchTest(outer.Condition, false, at));
            // A pay there is told by itself.
            if (Contradiction(chain) is var (inner, earlier)
                && !test.Statement.DescendantNodes().Any(part => KnownFrameworks.PayByName(part) is not null))
                yield return (test.Condition, inner, earlier);
        }
    }

    /// <summary>Whether no path comes to a place: if (false), or under a flag that nothing raises.</summary>
    public static bool Is(SyntaxNode site, MethodLedger method, TypeSource type)
    {
        List<BranchTest> tests = Branches.Around(site).ToList();
        return Failing(tests) is not null || NeverRaised(tests, method, type) is not null;
    }

    private static bool Pays(IOperation operation, HashSet<ISymbol?> sums, TypeSource type) => operation switch
    {
        IInvocationOperation when CallShape.Of(operation) is { } call && call.Receiver().IsSelf
            && type.Declaration(call) is { } helper =>
            type.EffectsOf(helper).Any(effect => effect.Kind.Pays() && effect.Parameter is not null),
        ICompoundAssignmentOperation part when Sum(part) is { } sum && sums.Contains(sum) => true,
        ISimpleAssignmentOperation { Value: var value } set when Sum(set) is { } sum && sums.Contains(sum) =>
            value.Number() is { } number && number != 0,
        IInvocationOperation or IInvalidOperation or IAssignmentOperation =>
            KnownFrameworks.Classify(operation) is { Kind: not CallKind.Return } call && call.Kind.Pays(),
        _ => false,
    };

    // (state, reward, done): the local that a step gives back as its reward, whatever has been added to it.
    private static ISymbol? Handed(IOperation result) => result is ITupleOperation or IObjectCreationOperation
        && KnownFrameworks.Classify(result) is { Kind: CallKind.Return, Amount: { } amount }
        && amount.Unconverted() is ILocalReferenceOperation { Local: var local } ? local : null;

    private static string Unset(ExpressionSyntax flag, TypeSource type) =>
        flag is IdentifierNameSyntax name && Setter(name, type) is { } setter
            ? "only '" + setter + "' sets, and no code calls that" : "nothing ever sets";

    // The method that would raise a flag if anything called it.
    private static string? Setter(IdentifierNameSyntax flag, TypeSource type) =>
        type.WritesOf(flag.Identifier.ValueText).Select(write => type.Idle(write)?.Identifier.ValueText)
            .FirstOrDefault(name => name is not null);

    // return -5, where the result is the reward.
    private static bool IsReturned(IOperation operation, MethodLedger method) =>
        operation is { Parent: IReturnOperation } && KnownFrameworks.PaysByReturn(method.Method);

    // near || true, and the pay in the other branch.
    private static string? Failing(IEnumerable<BranchTest> tests) => tests
        .Where(test => Conjuncts(test.Condition, test.Holds).Any(
            part => part.Condition.IsKind(
                part.Holds ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression)))
        .Select(test => test.Condition.ToString()).FirstOrDefault();

    // The local that gathers what a method pays.
    private static ILocalSymbol? Sum(IOperation change) => change switch
    {
        IVariableDeclaratorOperation declared => declared.Symbol,
        IAssignmentOperation { Target: ILocalReferenceOperation local } => local.Local,
        _ => null,
    };

    private static bool IsInFunction(IOperation operation, MethodLedger method)
    {
        for (IOperation? at = operation; at is not null && at != method.Body; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation) return true;
        }
        return false;
    }

    // if (debug) ..., where debug is false and stays so.
    private static ExpressionSyntax? NeverRaised(
        IEnumerable<BranchTest> tests, MethodLedger method, TypeSource type) => tests
        .SelectMany(test => Conjuncts(test.Condition, test.Holds))
        .Where(part => part.Holds && IsNeverRaised(part.Condition, method, type))
        .Select(part => part.Condition).FirstOrDefault();

    private static bool IsNeverRaised(ExpressionSyntax condition, MethodLedger method, TypeSource type) =>
        condition switch
        {
            IdentifierNameSyntax name when method.Operation(name) is ILocalReferenceOperation { Local: var local } =>
                !local.IsConst && method.Locals.AreExact(local)
                && method.Locals.Of(local).All(value => value.ConstantValue is { HasValue: true, Value: false }),
            IdentifierNameSyntax name => IsAlwaysFalse(name.Identifier.ValueText, type),
            MemberAccessExpressionSyntax =>
                method.Operation(condition) is IFieldReferenceOperation { Field: var flag } && IsOnlyLowered(flag),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax } call => IsAlwaysFalse(call, type),
            ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax name } =>
                IsAlwaysFalse(name.Identifier.ValueText, type),
            BinaryExpressionSyntax test => NeverHeld.Is(test, type),
            _ => false,
        };

    // bool IsOver() { return false; }
    private static bool IsAlwaysFalse(InvocationExpressionSyntax call, TypeSource type)
    {
        if (type.Declaration(call) is not { } declared || declared.Modifiers.Any(
            word => word.Kind()
                is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.AbstractKeyword))
            return false;
        ReturnStatementSyntax[] returns =
            [.. declared.DescendantNodes().OfType<ReturnStatementSyntax>().Take(MostReturns + 1)];
        return declared.ExpressionBody is { } body
            ? IsFalse(body.Expression)
            : returns.Length is > 0 and <= MostReturns && returns.All(one => IsFalse(one.Expression));
    }

    // Nothing sets it, or nothing but false; the elements of a list as well.
    private static bool IsAlwaysFalse(string name, TypeSource type)
    {
        if (type.Type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is not
            { DeclaredAccessibility: Accessibility.Private, IsConst: false } field) return false;
        if (!field.GetAttributes().IsEmpty || !type.WritesOf(name).All(
            write => IsFalse(write.Value) || type.Idle(write) is not null)) return false;
        ExpressionSyntax? start = TypeMembers.Initializer(field, default);
        if (field.Type.SpecialType == SpecialType.System_Boolean) return start is null || IsFalse(start);
        bool holdsFlags = field.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Boolean }
            || field.Type is INamedTypeSymbol { Name: "List", TypeArguments: { Length: 1 } of }
                && of[0].SpecialType == SpecialType.System_Boolean;
        // What is handed on may be filled there.
        return holdsFlags && start is not null && start.DescendantNodesAndSelf()
                .OfType<InitializerExpressionSyntax>().FirstOrDefault() is { Expressions: { Count: > 0 } elements }
            && elements.All(IsFalse) && type.Identifiers().Count(one => one == name)
                == 1 + Elements(name, type);
    }

    // if (zone.hasFallen), which the program sets back and never raises: no setting that somebody makes outside it.
    private static bool IsOnlyLowered(IFieldSymbol flag) =>
        flag is
        {
            Type.SpecialType: SpecialType.System_Boolean, IsConst: false,
            ContainingAssembly: ISourceAssemblySymbol { Compilation: var program },
        }
        && flag.GetAttributes().IsEmpty
        && TypeMembers.Initializer(flag, default) is var start && (start is null || IsFalse(start))
        && ProgramIndex.Writes.Of(flag.Name, program) is { Length: > 0 } writes
        && writes.All(write => IsFalse(write.Value));

    // moved = true; ... if (!moved) ...
    private static string? Refuted(IEnumerable<BranchTest> tests, TypeSource type) => tests
        .SelectMany(test => Conjuncts(test.Condition, test.Holds))
        .Where(part => part.Condition is IdentifierNameSyntax { Identifier.ValueText: var name }
            && JustSet.IsFlag(
                name, !part.Holds, part.Condition.FirstAncestorOrSelf<StatementSyntax>()!, type))
        .Select(part => (part.Holds ? string.Empty : "!") + part.Condition).FirstOrDefault();

    // What is tested where the one call of a private method stands, of what nothing in that method sets.
    private static List<BranchTest> Asked(SyntaxNode site, MethodLedger method, TypeSource type)
    {
        if (site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } helper) return [];
        if (method.Trigger != Trigger.Unknown || !helper.Modifiers.All(
            word => word.IsKind(SyntaxKind.PrivateKeyword))) return [];
        SyntaxNode[] uses = [.. type.Uses(helper.Identifier.ValueText).Take(2)];
        if (uses.Length != 1 || uses[0].FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return [];
        if (call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } caller || caller == helper) return [];
        HashSet<string> written = [.. Writes.In(helper).Concat(Writes.In(caller)).Select(write => write.Name)];
        return [.. Branches.Around(call).Where(test => test.Condition.DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>().All(name => !written.Contains(name.Identifier.ValueText)))];
    }

    private static int Elements(string name, TypeSource type) => type.Type.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<ElementAccessExpressionSyntax>()
        .Count(element => element.Expression is IdentifierNameSyntax of && of.Identifier.ValueText == name);

    private static bool IsFalse(ExpressionSyntax? value) =>
        value is not null && value.IsKind(SyntaxKind.FalseLiteralExpression);

    // Two tests of one thing against constants; tags and objects that are compared may well be the same.
    private static (string Inner, string Outer)? Contradiction(IReadOnlyList<BranchTest> tests)
    {
        var facts = tests.SelectMany(test => Conjuncts(test.Condition, test.Holds))
            .Select(part => (part.Condition, part.Holds, Fact: ConditionFacts.FromSyntax(part.Condition)))
            .Where(part => part.Fact is not null)
            .Select(part => (
                Text: new BranchTest(part.Condition, part.Holds, part.Condition).Text,
                Fact: part.Holds ? part.Fact! : ConditionFacts.Negate(part.Fact!))).ToList();
        for (int i = 0; i < facts.Count; i++)
        {
            for (int j = i + 1; j < facts.Count; j++)
            {
                if (IsConstant(facts[i].Fact) && IsConstant(facts[j].Fact)
                        ? facts[i].Fact.Excludes(facts[j].Fact)
                        : ConditionFacts.Negate(facts[i].Fact).SameAs(facts[j].Fact))
                    return (facts[i].Text, facts[j].Text);
            }
        }
        return null;
    }

    private static bool IsConstant(Fact fact) => fact.Value is double or bool or string;

    // a && b where both hold; !a && !b where a || b fails.
    private static IEnumerable<(ExpressionSyntax Condition, bool Holds)> Conjuncts(
        ExpressionSyntax condition, bool holds) => condition switch
        {
            ParenthesizedExpressionSyntax inner => Conjuncts(inner.Expression, holds),
            PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) =>
                Conjuncts(not.Operand, !holds),
            BinaryExpressionSyntax both when both.IsKind(
                holds ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression) =>
                Conjuncts(both.Left, holds).Concat(Conjuncts(both.Right, holds)),
            _ => [(condition, holds)],
        };
}
