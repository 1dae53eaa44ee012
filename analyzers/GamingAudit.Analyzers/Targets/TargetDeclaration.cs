using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Targets;

/// <summary>A call that makes an audit target, as its syntax and symbols show it.</summary>
/// <param name="Site">The call.</param>
/// <param name="Declaring">The method or property that holds it.</param>
/// <param name="Name">The target's name; null where it is no literal.</param>
/// <param name="Proxy">The method that is the proxy; null for a lambda.</param>
/// <param name="ProxySite">The expression that names the proxy.</param>
/// <param name="Truth">The method that is the true reward; null for a lambda.</param>
/// <param name="Environment">The type of the environment.</param>
/// <param name="State">The type of its states.</param>
/// <param name="Action">The type of its actions.</param>
/// <param name="Horizon">Steps in an episode; null where that is no constant.</param>
/// <param name="Discount">The discount factor; null where it is no constant.</param>
/// <param name="Bound">
/// What is passed to the constructors at hand, by type and parameter: constants, or parameters of the declaring method.
/// </param>
internal sealed record TargetDeclaration(
    InvocationExpressionSyntax Site,
    ISymbol Declaring,
    string? Name,
    IMethodSymbol? Proxy,
    ExpressionSyntax ProxySite,
    ISymbol? Truth,
    INamedTypeSymbol? Environment,
    ITypeSymbol State,
    ITypeSymbol Action,
    int? Horizon,
    double? Discount,
    ImmutableDictionary<string, Operand> Bound);
