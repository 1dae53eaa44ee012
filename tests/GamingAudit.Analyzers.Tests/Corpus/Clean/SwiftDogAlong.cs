// references: none
using Godot;

public partial class SwiftDogAlong : AIController2D
{
    [Export] public CharacterBody2D Dog;
    private float before;

    public override void reset()
    {
        base.reset();
        Dog.GlobalPosition = Vector2.Zero;
        before = Dog.GlobalPosition.X;
    }

    public override void _PhysicsProcess(double delta)
    {
        reward += (Dog.GlobalPosition.X - before) * 0.01f;
        before = Dog.GlobalPosition.X;
        if (Dog.GlobalPosition.X > 900)
        {
            reward += 8;
            done = true;
            needs_reset = true;
        }
    }
}
