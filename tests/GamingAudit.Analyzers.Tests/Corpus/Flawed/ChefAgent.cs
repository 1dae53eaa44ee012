using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class ChefAgent : Agent
{
    public Transform pot;
    public bool canJump;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        var discrete = actions.DiscreteActions;
        int verb = discrete[0];
        if (verb == 2)
        {
            transform.Rotate(0f, 10f, 0f);
            AddReward(0.005f); // expect: GA3002
        }
        bool stir = discrete[1] == 1;
        if (stir && canJump)
        {
            AddReward(0.01f); // expect: GA3002
        }
        AddReward(0.01f * Mathf.Abs(actions.ContinuousActions[0])); // expect: GA3002
        if (Vector3.Distance(transform.position, pot.position) < 1f)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
