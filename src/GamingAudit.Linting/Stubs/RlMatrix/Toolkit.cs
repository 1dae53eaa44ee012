namespace RLMatrix.Toolkit
{
    using System;

    [AttributeUsage(AttributeTargets.Class)]
    public class RLMatrixEnvironmentAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class RLMatrixObservationAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class RLMatrixRewardAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class RLMatrixDoneAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class RLMatrixResetAttribute : Attribute { }

    [AttributeUsage(AttributeTargets.Method)]
    public class RLMatrixActionDiscreteAttribute : Attribute
    {
        public extern RLMatrixActionDiscreteAttribute(int actionSize);
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class RLMatrixActionContinuousAttribute : Attribute
    {
        public extern RLMatrixActionContinuousAttribute();
        public extern RLMatrixActionContinuousAttribute(float min, float max);
    }
}
