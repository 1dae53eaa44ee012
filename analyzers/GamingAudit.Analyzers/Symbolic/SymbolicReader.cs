using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Symbolic;

/// <summary>
/// Reads methods as values of a transition, through the methods and properties in source that they call. An analyzer
/// may not ask for the semantic model of another tree, so names resolve by the symbols of the types at hand.
/// </summary>
/// <param name="bound">What is known of the parameters of constructors: by the names of type and parameter.</param>
/// <param name="truth">The true reward, whose value is marked; null where there is none.</param>
/// <param name="cancel">Cancels the reading.</param>
internal sealed partial class SymbolicReader(
    IReadOnlyDictionary<string, Node> bound, ISymbol? truth, CancellationToken cancel)
{
    private const int MaxDepth = 12;
    private const int MaxNodes = 6000;
    private const int MaxSize = 1500;

    private readonly List<RecordedTerm> terms = [];
    private int nodes;
    private int draws;

    /// <summary>The sum that a reward adds its terms to.</summary>
    public static readonly Node Sum = Nodes.Constant("#sum");

    /// <summary>The source of the dynamics' randomness.</summary>
    public static readonly Node Chance = Nodes.Constant("#chance");

    /// <summary>The terms added to <see cref="Sum"/> so far.</summary>
    public IReadOnlyList<RecordedTerm> Terms => terms;

    /// <summary>What a method returns for the arguments.</summary>
    public Node Invoke(ISymbol method, Node? self, IReadOnlyList<Node> arguments, Scope? caller = null)
    {
        int depth = (caller?.Depth ?? 0) + 1;
        if (depth > MaxDepth || TypeMembers.Body(method, cancel) is not { } body)
            return Nodes.Call(method.Name, arguments.ToArray());
        ITypeSymbol? result = method is IMethodSymbol { ReturnType: var returned } ? returned
            : TypeMembers.TypeOf(method);
        var scope = new Scope(method.ContainingType, self, result, depth);
        if (caller is not null) scope.Path = caller.Path;
        if (method is IMethodSymbol { Parameters: var parameters })
        {
            for (int i = 0; i < parameters.Length; i++)
                scope.Names[parameters[i].Name] = i < arguments.Count ? arguments[i] : Default(parameters[i]);
        }

        Node value = OfBody(body, scope);
        return SymbolEqualityComparer.Default.Equals(method, truth) ? Nodes.Call(Node.TrueReward, value) : value;
    }

    /// <summary>The value of a body: a block, an arrow or an expression.</summary>
    public Node OfBody(SyntaxNode body, Scope scope) => body switch
    {
        BlockSyntax block => Run(block.Statements.ToImmutableList(), scope) ?? Nodes.Unknown("void"),
        ArrowExpressionClauseSyntax arrow => Read(arrow.Expression, scope),
        ExpressionSyntax expression => Read(expression, scope),
        _ => Nodes.Unknown("body"),
    };

    public Node Read(ExpressionSyntax expression, Scope scope)
    {
        cancel.ThrowIfCancellationRequested();
        if (++nodes > MaxNodes) return Nodes.Unknown("long");
        Node node = ReadKind(expression, scope);
        bool isState = node is Node.Made or Node.Copied;
        return node.Size > MaxSize && !isState ? Nodes.Unknown("large") : node;
    }

    private Node ReadKind(ExpressionSyntax expression, Scope scope)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return OfConstant(literal.Token.Value, literal.Kind());
            case ParenthesizedExpressionSyntax inner:
                return Read(inner.Expression, scope);
            case CastExpressionSyntax cast:
                return Read(cast.Expression, scope);
            case CheckedExpressionSyntax guarded:
                return Read(guarded.Expression, scope);
            case PrefixUnaryExpressionSyntax prefix:
                return Prefix(prefix, scope);
            case PostfixUnaryExpressionSyntax postfix:
                return Read(postfix.Operand, scope);
            case BinaryExpressionSyntax binary:
                return Binary(binary, scope);
            case ConditionalExpressionSyntax choice:
                return Nodes.Choice(
                    Read(choice.Condition, scope), Read(choice.WhenTrue, scope), Read(choice.WhenFalse, scope));
            case SwitchExpressionSyntax choice:
                return Switch(choice, scope);
            case IsPatternExpressionSyntax test:
                return Test(Read(test.Expression, scope), test.Pattern, scope);
            case IdentifierNameSyntax name:
                return Name(name.Identifier.ValueText, scope) ?? Nodes.Unknown(name.Identifier.ValueText);
            case ThisExpressionSyntax:
                return scope.Self ?? Nodes.Unknown("this");
            case MemberAccessExpressionSyntax member:
                return MemberAccess(member, scope);
            case InvocationExpressionSyntax call:
                return Invocation(call, scope);
            case TupleExpressionSyntax tuple:
                return Nodes.Made(
                    string.Join(",", tuple.Arguments.Select(
                        (a, i) => a.NameColon?.Name.Identifier.ValueText ?? $"Item{i + 1}")),
                    tuple.Arguments.Select(a => Read(a.Expression, scope)).ToImmutableArray());
            case WithExpressionSyntax with:
                return With(with, scope);
            case BaseObjectCreationExpressionSyntax made:
                return Creation(made, scope);
            case ElementAccessExpressionSyntax element:
                return Nodes.Call(
                    "[]", new[] { Read(element.Expression, scope) }
                        .Concat(element.ArgumentList.Arguments.Select(a => Read(a.Expression, scope))).ToArray());
            case AnonymousFunctionExpressionSyntax:
                return Nodes.Unknown(expression.ToString());
            default:
                return Nodes.Unknown(
                    expression.Kind().ToString(),
                    expression.ChildNodes().OfType<ExpressionSyntax>().Select(child => Read(child, scope)).ToArray());
        }
    }

    private Node Prefix(PrefixUnaryExpressionSyntax prefix, Scope scope)
    {
        Node operand = Read(prefix.Operand, scope);
        return prefix.Kind() switch
        {
            SyntaxKind.UnaryMinusExpression => Nodes.Negate(operand),
            SyntaxKind.UnaryPlusExpression => operand,
            SyntaxKind.LogicalNotExpression => Nodes.Not(operand),
            _ => Nodes.Call(prefix.OperatorToken.Text, operand),
        };
    }

    private Node Binary(BinaryExpressionSyntax binary, Scope scope)
    {
        if (binary.IsKind(SyntaxKind.IsExpression)) return Nodes.Unknown(binary.ToString());
        Node a = Read(binary.Left, scope), b = Read(binary.Right, scope);
        return binary.Kind() switch
        {
            SyntaxKind.AddExpression => Nodes.Add(a, b),
            SyntaxKind.SubtractExpression => Nodes.Add(a, Nodes.Negate(b)),
            SyntaxKind.MultiplyExpression => Nodes.Multiply(a, b),
            SyntaxKind.DivideExpression => Nodes.Divide(a, b),
            SyntaxKind.EqualsExpression => Nodes.Equal(a, b),
            SyntaxKind.NotEqualsExpression => Nodes.Not(Nodes.Equal(a, b)),
            SyntaxKind.LessThanExpression => Nodes.Less(a, b),
            SyntaxKind.GreaterThanExpression => Nodes.Less(b, a),
            SyntaxKind.LessThanOrEqualExpression => Nodes.Not(Nodes.Less(b, a)),
            SyntaxKind.GreaterThanOrEqualExpression => Nodes.Not(Nodes.Less(a, b)),
            SyntaxKind.LogicalAndExpression => Nodes.And(a, b),
            SyntaxKind.LogicalOrExpression => Nodes.Or(a, b),
            _ => Nodes.Call(binary.OperatorToken.Text, a, b),
        };
    }

    private Node Switch(SwitchExpressionSyntax choice, Scope scope)
    {
        Node value = Read(choice.GoverningExpression, scope);
        Node? result = null;
        foreach (SwitchExpressionArmSyntax arm in choice.Arms.Reverse())
        {
            Node condition = Test(value, arm.Pattern, scope);
            if (arm.WhenClause is { } when) condition = Nodes.And(condition, Read(when.Condition, scope));
            Node taken = Read(arm.Expression, scope.Under(condition));
            result = result is null ? taken : Nodes.Choice(condition, taken, result);
        }

        return result ?? Nodes.Unknown("switch");
    }

    private static Node OfConstant(object? value, SyntaxKind kind = SyntaxKind.None) => value switch
    {
        bool truth => Nodes.Bool(truth),
        char letter => Nodes.Constant($"'{letter}'"),
        string text => Nodes.Constant("\"" + text + "\""),
        System.IConvertible number =>
            Nodes.Number(System.Convert.ToDouble(number, CultureInfo.InvariantCulture)),
        _ => kind == SyntaxKind.DefaultLiteralExpression ? Nodes.Unknown("default") : Nodes.Constant("null"),
    };

    private static Node Default(IParameterSymbol parameter) =>
        parameter.HasExplicitDefaultValue ? OfConstant(parameter.ExplicitDefaultValue) : Nodes.Unknown(parameter.Name);
}
