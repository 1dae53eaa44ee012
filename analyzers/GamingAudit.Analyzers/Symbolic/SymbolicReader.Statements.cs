using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Symbolic;

/// <content>Statements and patterns.</content>
internal sealed partial class SymbolicReader
{
    // What the statements return; null where they run to their end.
    private Node? Run(ImmutableList<StatementSyntax> statements, Scope scope)
    {
        while (!statements.IsEmpty)
        {
            if (++nodes > MaxNodes) return Nodes.Unknown("long");
            StatementSyntax statement = statements[0];
            statements = statements.RemoveAt(0);
            switch (statement)
            {
                case BlockSyntax block:
                    statements = statements.InsertRange(0, block.Statements);
                    break;
                case ReturnStatementSyntax returned:
                    return returned.Expression is { } value ? Read(value, scope) : Nodes.Unknown("void");
                case ThrowStatementSyntax:
                    return Nodes.Unknown("throw");
                case LocalDeclarationStatementSyntax declared:
                    foreach (VariableDeclaratorSyntax variable in declared.Declaration.Variables)
                        Declare(variable, scope);
                    break;
                case ExpressionStatementSyntax { Expression: var expression }:
                    Execute(expression, scope);
                    break;
                case IfStatementSyntax test:
                    Node condition = Read(test.Condition, scope);
                    ImmutableList<StatementSyntax> then = ImmutableList.Create(test.Statement);
                    ImmutableList<StatementSyntax> other = test.Else is { Statement: var otherwise }
                        ? ImmutableList.Create(otherwise)
                        : ImmutableList<StatementSyntax>.Empty;
                    if (Returns(test))
                        return Branch(condition, then.AddRange(statements), other.AddRange(statements), scope);
                    Merge(condition, then, other, scope);
                    break;
                case SwitchStatementSyntax choice:
                    return Sections(choice, Read(choice.Expression, scope), 0, statements, scope);
                default:
                    Blur(statement, scope);
                    break;
            }
        }

        return null;
    }

    private static bool Returns(SyntaxNode node) =>
        node.DescendantNodes(inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(inner => inner is ReturnStatementSyntax or ThrowStatementSyntax);

    private Node? Branch(
        Node condition, ImmutableList<StatementSyntax> then, ImmutableList<StatementSyntax> other, Scope scope)
    {
        if (condition is Node.Truth(var holds)) return Run(holds ? then : other, scope);
        Node? a = Run(then, scope.Under(condition)), b = Run(other, scope.Under(Nodes.Not(condition)));
        return a is null && b is null ? null
            : Nodes.Choice(condition, a ?? Nodes.Unknown("void"), b ?? Nodes.Unknown("void"));
    }

    private void Merge(
        Node condition, ImmutableList<StatementSyntax> then, ImmutableList<StatementSyntax> other, Scope scope)
    {
        Scope a = scope.Under(condition), b = scope.Under(Nodes.Not(condition));
        Run(then, a);
        Run(other, b);
        foreach (string name in scope.Names.Keys.ToList())
            scope.Names[name] = Either(condition, a.Names[name], b.Names[name]);
    }

    // if (near) sum += 1; is the sum so far, and 1 or 0: what both share is no matter of the condition.
    private static Node Either(Node condition, Node then, Node otherwise)
    {
        if (then is Node.Add(var left, var right))
        {
            if (left.Same(otherwise)) return Nodes.Add(otherwise, Nodes.Choice(condition, right, Nodes.Zero));
            if (otherwise is Node.Add(var other, var rest) && other.Same(left))
                return Nodes.Add(left, Nodes.Choice(condition, right, rest));
        }

        return otherwise is Node.Add(var before, var more) && before.Same(then)
            ? Nodes.Add(then, Nodes.Choice(condition, Nodes.Zero, more))
            : Nodes.Choice(condition, then, otherwise);
    }

    private Node? Sections(
        SwitchStatementSyntax choice, Node value, int section, ImmutableList<StatementSyntax> after, Scope scope)
    {
        if (section >= choice.Sections.Count) return Run(after, scope);
        SwitchSectionSyntax here = choice.Sections[section];
        Node condition = Nodes.No;
        foreach (SwitchLabelSyntax label in here.Labels) condition = Nodes.Or(condition, Test(value, label, scope));
        ImmutableList<StatementSyntax> body =
            here.Statements.Where(statement => statement is not BreakStatementSyntax).ToImmutableList();
        if (condition is Node.Truth(true)) return Run(body.AddRange(after), scope);
        Scope taken = scope.Under(condition), passed = scope.Under(Nodes.Not(condition));
        Node? a = Run(body.AddRange(after), taken), b = Sections(choice, value, section + 1, after, passed);
        return a is null && b is null ? null
            : Nodes.Choice(condition, a ?? Nodes.Unknown("void"), b ?? Nodes.Unknown("void"));
    }

    private Node Test(Node value, SwitchLabelSyntax label, Scope scope) => label switch
    {
        CaseSwitchLabelSyntax constant => Nodes.Equal(value, Read(constant.Value, scope)),
        CasePatternSwitchLabelSyntax { WhenClause: null } pattern => Test(value, pattern.Pattern, scope),
        CasePatternSwitchLabelSyntax pattern =>
            Nodes.And(Test(value, pattern.Pattern, scope), Read(pattern.WhenClause!.Condition, scope)),
        _ => Nodes.Yes,
    };

    private void Declare(VariableDeclaratorSyntax variable, Scope scope)
    {
        string name = variable.Identifier.ValueText;
        scope.Names[name] = variable.Initializer is { Value: var value } ? Read(value, scope) : Nodes.Unknown(name);
    }

    private void Execute(ExpressionSyntax expression, Scope scope)
    {
        switch (expression)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } parts:
                Deconstruct(parts, scope);
                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                Assign(name.Identifier.ValueText, assignment, scope);
                break;
            case InvocationExpressionSyntax call:
                Read(call, scope);
                break;
            default:
                Blur(expression, scope);
                break;
        }
    }

    private void Assign(string name, AssignmentExpressionSyntax assignment, Scope scope)
    {
        Node right = Read(assignment.Right, scope);
        Node old = scope.Names.TryGetValue(name, out Node? known) ? known : Nodes.Unknown(name);
        scope.Names[name] = assignment.Kind() switch
        {
            SyntaxKind.SimpleAssignmentExpression => right,
            SyntaxKind.AddAssignmentExpression => Nodes.Add(old, right),
            SyntaxKind.SubtractAssignmentExpression => Nodes.Add(old, Nodes.Negate(right)),
            SyntaxKind.MultiplyAssignmentExpression => Nodes.Multiply(old, right),
            SyntaxKind.DivideAssignmentExpression => Nodes.Divide(old, right),
            _ => Nodes.Unknown(name, old, right),
        };
    }

    private void Deconstruct(AssignmentExpressionSyntax assignment, Scope scope)
    {
        Node right = Read(assignment.Right, scope);
        List<string?> names = assignment.Left switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.Select(a => Target(a.Expression)).ToList(),
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax several } =>
                several.Variables.Select(v => (v as SingleVariableDesignationSyntax)?.Identifier.ValueText).ToList(),
            _ => [],
        };
        IReadOnlyList<string> positions = TypeMembers.Positions(right.Type, cancel);
        for (int i = 0; i < names.Count; i++)
        {
            if (names[i] is not { } name) continue;
            scope.Names[name] = right is Node.Made made && i < made.Values.Length ? made.Values[i]
                : i < positions.Count ? Member(right, positions[i], scope)
                : Nodes.Unknown(name + i, right);
        }
    }

    private static string? Target(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } =>
            single.Identifier.ValueText,
        _ => null,
    };

    // A statement that is not followed: what it writes depends on what it reads.
    private void Blur(SyntaxNode statement, Scope scope)
    {
        Node[] read = statement.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText).Distinct()
            .Select(name => scope.Names.TryGetValue(name, out Node? known) ? known : null)
            .Where(known => known is not null && !Nodes.IsConstant(known)).Take(8).ToArray()!;
        foreach (Write write in Writes.In(statement)) scope.Names[write.Name] = Nodes.Unknown(write.Name, read);
    }

    private Node Test(Node value, PatternSyntax pattern, Scope scope)
    {
        switch (pattern)
        {
            case DiscardPatternSyntax:
                return Nodes.Yes;
            case VarPatternSyntax { Designation: SingleVariableDesignationSyntax name }:
                scope.Names[name.Identifier.ValueText] = value;
                return Nodes.Yes;
            case ConstantPatternSyntax constant:
                return Nodes.Equal(value, Read(constant.Expression, scope));
            case ParenthesizedPatternSyntax inner:
                return Test(value, inner.Pattern, scope);
            case UnaryPatternSyntax not:
                return Nodes.Not(Test(value, not.Pattern, scope));
            case BinaryPatternSyntax both when both.IsKind(SyntaxKind.OrPattern):
                return Nodes.Or(Test(value, both.Left, scope), Test(value, both.Right, scope));
            case BinaryPatternSyntax both:
                return Nodes.And(Test(value, both.Left, scope), Test(value, both.Right, scope));
            case RelationalPatternSyntax relation:
                Node bound = Read(relation.Expression, scope);
                return relation.OperatorToken.Kind() switch
                {
                    SyntaxKind.LessThanToken => Nodes.Less(value, bound),
                    SyntaxKind.GreaterThanToken => Nodes.Less(bound, value),
                    SyntaxKind.LessThanEqualsToken => Nodes.Not(Nodes.Less(bound, value)),
                    _ => Nodes.Not(Nodes.Less(value, bound)),
                };
            case RecursivePatternSyntax recursive:
                return Test(value, recursive, scope);
            default:
                return Nodes.Unknown(pattern.ToString(), value);
        }
    }

    private Node Test(Node value, RecursivePatternSyntax pattern, Scope scope)
    {
        Node all = pattern.Type is null ? Nodes.Yes : Nodes.Unknown(pattern.Type.ToString(), value);
        IReadOnlyList<string> positions = TypeMembers.Positions(value.Type, cancel);
        SeparatedSyntaxList<SubpatternSyntax> parts = pattern.PositionalPatternClause?.Subpatterns ?? default;
        for (int i = 0; i < parts.Count; i++)
        {
            Node part = value is Node.Made made && i < made.Values.Length ? made.Values[i]
                : i < positions.Count ? Member(value, positions[i], scope) : Nodes.Unknown("part" + i, value);
            all = Nodes.And(all, Test(part, parts[i].Pattern, scope));
        }

        foreach (SubpatternSyntax property in pattern.PropertyPatternClause?.Subpatterns ?? default)
        {
            Node part = value;
            foreach (string name in Place.Identifiers(property.ExpressionColon?.Expression.ToString() ?? ""))
                part = Member(part, name, scope);
            all = Nodes.And(all, Test(part, property.Pattern, scope));
        }

        return all;
    }
}
