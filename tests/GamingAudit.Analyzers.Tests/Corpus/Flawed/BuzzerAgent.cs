using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class Buzzer : MonoBehaviour
{
    public event Action Pressed;

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Agent")) Pressed?.Invoke();
    }
}

public class BuzzerAgent : Agent
{
    public Buzzer buzzer;

    public override void Initialize() => buzzer.Pressed += OnPressed;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
    }

    private void OnPressed()
    {
        AddReward(0.5f); // expect: GA3007
    }
}
