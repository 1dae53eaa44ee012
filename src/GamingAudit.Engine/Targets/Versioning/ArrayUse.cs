using System.Reflection;
using System.Reflection.Emit;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>Whether code may write elements of an array that it is given.</summary>
internal sealed class ArrayUse
{
    // Read-only, by the names that they have in Array, in arrays of several dimensions and in their interfaces.
    private static readonly HashSet<string> Reading =
    [
        "IndexOf", "LastIndexOf", "BinarySearch", "Exists", "Find", "FindAll", "FindIndex", "FindLast",
        "FindLastIndex", "TrueForAll", "ConvertAll", "get_Length", "GetLength", "get_Rank", "GetLowerBound",
        "GetUpperBound", "GetEnumerator", "get_Item", "get_Count", "Contains", "Get", "Empty", "AsReadOnly",
        // Of an array that is made there.
        "InitializeArray", "GetSubArray", ".ctor",
    ];

    private bool hasAddress;

    /// <summary>It may write elements.</summary>
    public bool Writes { get; private set; }

    /// <summary>It gives arrays to the framework where that may write them.</summary>
    public bool GivesAway { get; private set; }

    public void Meet(OpCode code)
    {
        // Through the address of an element, a field of it or the whole can be read too.
        if (hasAddress && code != OpCodes.Ldfld && code != OpCodes.Ldobj) Writes = true;
        hasAddress = code == OpCodes.Ldelema;
        Writes |= code.Name?.StartsWith("stelem", StringComparison.Ordinal) ?? false;
    }

    /// <summary>Told of a method of the framework that is called.</summary>
    public void Meet(MethodBase called)
    {
        Type? owner = called.DeclaringType;
        if (owner is { IsArray: true } && called.Name is "Set" or "Address") Writes = true;
        if (Reading.Contains(called.Name) || owner == typeof(Enumerable) || owner == typeof(string)) return;
        if (owner is { Name: "ReadOnlySpan`1" or "ReadOnlyMemory`1" }) return;
        GivesAway |= called.GetParameters().Any(parameter => MayHold(parameter.ParameterType))
            || (!called.IsStatic && owner is not null && MayHold(owner));
    }

    private static bool MayHold(Type type) => type.IsArray || type == typeof(Array)
        || type.Name is "Span`1" or "Memory`1" or "IList" or "IList`1" or "ICollection" or "ICollection`1";
}
