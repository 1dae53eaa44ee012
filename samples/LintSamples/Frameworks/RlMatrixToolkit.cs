// The attributes of RLMatrix's toolkit that the environments here use, so that they compile without it.
namespace RLMatrix.Toolkit;

[AttributeUsage(AttributeTargets.Class)]
public sealed class RLMatrixEnvironmentAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class RLMatrixObservationAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class RLMatrixRewardAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class RLMatrixDoneAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class RLMatrixResetAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class RLMatrixActionContinuousAttribute(float min, float max) : Attribute
{
    public float Min => min;

    public float Max => max;
}
