<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>tw::Chart</name>
    <message numerus="yes">
        <source>, %n spike(s)</source>
        <translation>
            <numerusform>, %n spike</numerusform>
            <numerusform>, %n spikes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::CompareView</name>
    <message numerus="yes">
        <source>%1 of %n setting(s)</source>
        <translation>
            <numerusform>%1 of %n setting</numerusform>
            <numerusform>%1 of %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::ConfigurePage</name>
    <message numerus="yes">
        <source>%n line(s) changed, not saved</source>
        <translation>
            <numerusform>%n line changed, not saved</numerusform>
            <numerusform>%n lines changed, not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop(s) the run</source>
        <translation>
            <numerusform>%n finding stops the run</numerusform>
            <numerusform>%n findings stop the run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), none stops the run</source>
        <translation>
            <numerusform>%n finding, it does not stop the run</numerusform>
            <numerusform>%n findings, none stops the run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::LaunchChecks</name>
    <message numerus="yes">
        <source>%n finding(s) stop(s) the run</source>
        <translation>
            <numerusform>%n finding stops the run</numerusform>
            <numerusform>%n findings stop the run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), none stops the run</source>
        <translation>
            <numerusform>%n finding, it does not stop the run</numerusform>
            <numerusform>%n findings, none stops the run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, the first is row %1: %2</source>
        <translation>
            <numerusform>%n row left out, row %1: %2</numerusform>
            <numerusform>%n rows left out, the first is row %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::LaunchPage</name>
    <message numerus="yes">
        <source>%n core(s), %1</source>
        <translation>
            <numerusform>%n core, %1</numerusform>
            <numerusform>%n cores, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::MachinePanel</name>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>Processor, %n core</numerusform>
            <numerusform>Processor, %n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::RunCharts</name>
    <message numerus="yes">
        <source>Smoothed over a Gaussian of %n step(s)</source>
        <translation>
            <numerusform>Smoothed over a Gaussian of %n step</numerusform>
            <numerusform>Smoothed over a Gaussian of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::RunNotice</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evaluation(s)</source>
        <translation>
            <numerusform>%Ln evaluation</numerusform>
            <numerusform>%Ln evaluations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checkpoint(s)</source>
        <translation>
            <numerusform>%Ln checkpoint</numerusform>
            <numerusform>%Ln checkpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of its record are missing.</source>
        <translation>
            <numerusform>%Ln line of its record is missing.</numerusform>
            <numerusform>%Ln lines of its record are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::RunPanel</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s) ticked</source>
        <translation>
            <numerusform>%n run ticked</numerusform>
            <numerusform>%n runs ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 of %n run</numerusform>
            <numerusform>%1 of %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::SettingsPage</name>
    <message numerus="yes">
        <source>%1, %n core(s) for training</source>
        <translation>
            <numerusform>%1, %n core for training</numerusform>
            <numerusform>%1, %n cores for training</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::PlanPage</name>
    <message numerus="yes">
        <source>%n published requirement(s) do not hold for these rows.</source>
        <translation>
            <numerusform>%n published requirement does not hold for these rows.</numerusform>
            <numerusform>%n published requirements do not hold for these rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::QuoteLists</name>
    <message numerus="yes">
        <source>%n core(s), nothing is rented</source>
        <translation>
            <numerusform>%n core, nothing is rented</numerusform>
            <numerusform>%n cores, nothing is rented</numerusform>
        </translation>
    </message>
</context>
</TS>
