using System.Reflection;
using System.Security.Cryptography;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>Identifies the code that decides what an episode pays.</summary>
internal static class CodeVersion
{
    /// <summary>
    /// SHA-256, in lower-case hexadecimal, of the IL reachable from the dynamics, the proxy and the true reward
    /// outside the framework and this library, with the constants that they captured, the horizon and the discount.
    /// Names that the compiler makes up and the order of declarations have no influence; an edit elsewhere has none.
    /// </summary>
    public static string Of<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Read(target, hash, new ReachableCode(hash));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>True where code of the target may change static fields, which all targets of a process share.</summary>
    public static bool ChangesStatics<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var statics = new SharedStatics();
        var code = new ReachableCode(hash, statics);
        var policies = new CapturedValues(hash, code);
        policies.Visit(target.Honest);
        policies.Visit(target.Reference);
        policies.Visit(target.IsTruncated);
        Read(target, hash, code);
        return statics.MayChange;
    }

    /// <summary>
    /// True where a member can give its targets, and a target of them be played, without leaving anything behind in the
    /// load context: see <see cref="ClosedCode"/>.
    /// </summary>
    /// <param name="member">The getter or method that gives the targets.</param>
    /// <param name="target">One of them; null where the member is not to be asked yet.</param>
    public static bool IsClosed(MethodBase member, AuditTarget? target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var watch = new ClosedCode();
        var code = new ReachableCode(hash, watch);
        code.Add(member);
        if (target is not null) new CapturedValues(hash, code, isWhole: true).Visit(target);
        code.Drain();
        return watch.IsClosed;
    }

    /// <summary>
    /// SHA-256 of all of a target that a result may rest on: beside the version also its name, its policies and
    /// declarations, and what the static fields hold that its code reads. Like the version it does not see what
    /// code reads from outside of the process as it plays, nor what it reaches by reflection.
    /// </summary>
    public static string Identity<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var fields = new List<FieldInfo>();
        var code = new ReachableCode(hash, fields: fields);
        Read(target, hash, code);
        var captured = new CapturedValues(hash, code, isWhole: true);
        captured.Visit(target);
        code.Drain();
        // The value of a field may reach code that reads further ones.
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].DeclaringType is { ContainsGenericParameters: true }) continue;
            code.Write($"{fields[i].DeclaringType}.{fields[i].Name}");
            captured.Visit(fields[i].GetValue(null));
            code.Drain();
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Read<TState, TAction>(
        MarkovTarget<TState, TAction> target, IncrementalHash hash, ReachableCode code) where TState : notnull
    {
        var captured = new CapturedValues(hash, code);
        captured.Visit(target.Horizon);
        captured.Visit(target.Discount);
        // How many actions a search chose is no part of the code.
        if (target.Texts is null) captured.Visit(target.Environment.Actions.Branches.ToArray());
        captured.Visit(target.Environment.Actions.Low.Concat(target.Environment.Actions.High).ToArray());
        captured.Visit(target.Environment);
        captured.Visit(target.Terms ?? (Delegate)target.Proxy);
        captured.Visit(target.True);
        captured.Visit(target.Mask);
        code.Drain();
    }
}
