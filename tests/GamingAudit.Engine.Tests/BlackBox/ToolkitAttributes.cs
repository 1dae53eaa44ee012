// The signatures of the attributes of RLMatrix's toolkit, so that no package is needed.
namespace RLMatrix.Toolkit;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class RLMatrixEnvironmentAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class RLMatrixObservationAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class RLMatrixActionDiscreteAttribute(int actionSize) : Attribute
{
    public int ActionSize => actionSize;
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class RLMatrixRewardAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class RLMatrixDoneAttribute : Attribute;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class RLMatrixResetAttribute : Attribute;
