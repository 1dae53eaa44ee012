using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class EndsPerEnemy : Agent
{
    public List<Transform> enemies;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        foreach (Transform enemy in enemies)
        {
            if (Vector3.Distance(enemy.position, transform.position) < 0.5f)
            {
                SetReward(-1f); // expect: GA2001
                EndEpisode(); // expect: GA2008
            }
        }
        AddReward(0.001f); // expect: GA2001
    }
}
