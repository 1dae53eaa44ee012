// references: none
using Godot;

public partial class SwiftDog : AIController2D
{
    [Export] public CharacterBody2D Dog;

    public override void _PhysicsProcess(double delta)
    {
        reward += Dog.Velocity.Length() * 0.01f; // expect: GA3003
        if (Dog.GlobalPosition.X > 900)
        {
            reward += 8;
            done = true;
            needs_reset = true;
        }
    }
}
