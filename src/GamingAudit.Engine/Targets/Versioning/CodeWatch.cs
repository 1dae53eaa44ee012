using System.Reflection;
using System.Reflection.Emit;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>Told of what reachable code is made of, to judge what it may do.</summary>
internal abstract class CodeWatch
{
    /// <summary>Whether what makes the types ready that the code names is code of theirs to be looked at too.</summary>
    public virtual bool FollowsInitialisers => false;

    /// <summary>Told of each instruction.</summary>
    public abstract void Meet(MethodBase method, OpCode code);

    /// <summary>Told of each field that an instruction names.</summary>
    public abstract void Meet(MethodBase method, OpCode code, FieldInfo field);

    /// <summary>Told of each method that is called or pointed at, the framework's too.</summary>
    public virtual void Meet(MethodBase called)
    {
    }

    /// <summary>Told of the type of each object that the code holds.</summary>
    public virtual void MeetInstance(Type type)
    {
    }

    /// <summary>True where a field is the compiler's own, such as that of a delegate which it makes once.</summary>
    protected static bool IsMadeUp(Type owner) =>
        owner.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute));
}
