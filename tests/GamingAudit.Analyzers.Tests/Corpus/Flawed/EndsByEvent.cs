using System;
using System.Collections;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class EndsByEventBody : MonoBehaviour
{
    public event Action Died;

    public void Hit() => Died?.Invoke();
}

public class EndsByEventAgent : Agent
{
    public EndsByEventBody body;

    public override void Initialize() => body.Died += OnDied;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        if (transform.position.y < 0f)
        {
            body.Hit();
            AddReward(-1f); // expect: GA2001
        }
    }

    private void OnDied() => EndEpisode();
}
